import { linesOf } from '../archive/sources/lines.ts';
import type { CitingReport } from '../archive/sources/outlet.ts';
import { reportUrlOf } from '../report/id.ts';
import { escapeHtml } from './escape-html.ts';
import { shorten } from './gist.ts';

/** Longest part of a sentence that is shown. */
const longest = 240;

/**
 * The sentences of a report that an outlet supports, in the order of the text, each with links to its paragraph
 * and to the notes that cite the outlet; safe HTML.
 */
export function renderCitedSentences(citing: CitingReport): string[] {
  const { report } = citing;
  const link = (fragment: string, text: string) =>
    `<a href="${escapeHtml(`${reportUrlOf(report.id)}#${fragment}`)}">${escapeHtml(text)}</a>`;
  return linesOf(citing).map(({ sentence, notes }) => {
    const cited = notes.map((note, index) =>
      link(`note-${note}`, index === 0 ? `note\u00a0${note}` : String(note)),
    );
    if (!sentence) return `<small>Without a mark in the text: ${cited.join(', ')}</small>`;
    const paragraph = link(sentence.id, `paragraph\u00a0${sentence.passage}`);
    const where = [paragraph, ...cited].join(', ');
    return `${escapeHtml(shorten(sentence.text, longest))} <small>${where}</small>`;
  });
}
