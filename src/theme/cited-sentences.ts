import { linesOf } from '../archive/sources/lines.ts';
import type { CitingReport } from '../archive/sources/outlet.ts';
import { reportUrlOf } from '../report/id.ts';
import { renderDatedTitle } from './dated-title.ts';
import { escapeHtml } from './escape-html.ts';
import { shorten } from './gist.ts';
import { langAttribute, langOf } from './lang.ts';

/** Longest part of a sentence that is shown. */
const longest = 240;

/**
 * An entry of a dated list: a report that cites an outlet, with the sentences that it supports in the order of the
 * text, each with links to its paragraph and to the notes that cite the outlet; safe HTML. There are hundreds of
 * thousands, for each of which components would take longer than for all that they show.
 */
export function renderCitingReport(citing: CitingReport): string {
  const { report } = citing;
  const url = escapeHtml(reportUrlOf(report.id));
  const lang = langAttribute(langOf(report));
  const link = (fragment: string, text: string) => `<a href="${url}#${fragment}">${text}</a>`;
  const said = linesOf(citing).map(({ sentence, notes }) => {
    const cited = notes
      .map((note, index) => link(`note-${note}`, index === 0 ? `note\u00a0${note}` : String(note)))
      .join(', ');
    const html = sentence
      ? `${escapeHtml(shorten(sentence.text, longest))} <small>${link(sentence.id, `paragraph\u00a0${sentence.passage}`)}, ${cited}</small>`
      : `<small>Without a mark in the text: ${cited}</small>`;
    return `<p class="said"${lang}>${html}</p>`;
  });
  return `<li>${renderDatedTitle(report)} ${said.join('')}</li>`;
}
