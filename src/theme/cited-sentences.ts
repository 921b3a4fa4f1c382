import { linesOf, type SupportedLine } from '../archive/sources/lines.ts';
import type { CitingReport } from '../archive/sources/outlet.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Report } from '../report/report.ts';
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
  return linesOf(citing).map(({ passage: place, notes }) => {
    const cited = notes.map((note, index) =>
      link(`note-${note}`, index === 0 ? `note\u00a0${note}` : String(note)),
    );
    const sentence = place && sentenceAt(citing, place);
    if (!sentence) return `<small>Without a mark in the text: ${cited.join(', ')}</small>`;
    const paragraph = link(sentence.passage, `paragraph\u00a0${place.number}`);
    const where = [paragraph, ...cited].join(', ');
    return `${escapeHtml(sentence.text)} <small>${where}</small>`;
  });
}

interface CitedSentence {
  text: string;
  /** Its id. */
  passage: string;
}

/**
 * Sentences of reports by their places. A report is cited on pages of many sources, and each time its text would be
 * loaded anew; so all that any of them shows is taken when it is there.
 */
const known = new WeakMap<Report, Map<string, CitedSentence>>();

function sentenceAt(
  { report, allCitations }: CitingReport,
  place: NonNullable<SupportedLine['passage']>,
): CitedSentence | undefined {
  const sentences = known.get(report) ?? takeSentences(report, allCitations);
  known.set(report, sentences);
  return sentences.get(`${place.number} ${place.start} ${place.end}`);
}

function takeSentences(
  { passages }: Report,
  citations: CitingReport['citations'],
): Map<string, CitedSentence> {
  const places = citations.flatMap(({ sentences }) => sentences);
  return new Map(
    places.flatMap(({ passage: number, start, end }): [string, CitedSentence][] => {
      const passage = passages[number - 1];
      if (!passage) return [];
      const text = copy(shorten(passage.text.slice(start, end).trim(), longest));
      return [[`${number} ${start} ${end}`, { text, passage: passage.id }]];
    }),
  );
}

/** A part of a text holds the whole of it in memory, as V8 keeps strings; a copy does not. */
function copy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
