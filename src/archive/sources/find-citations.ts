import { placeText } from '../../report/place-text.ts';
import type { Report } from '../../report/report.ts';
import { splitSentences } from '../references/split-sentences.ts';

/** A URL that a note cites, with the sentences that it supports. */
export interface Citation {
  /** The outlet that it belongs to, as the address spells it. */
  outlet: string;
  note: number;
  /** Empty for a note without a mark in the text. */
  sentences: CitedSentence[];
}

/** A sentence that a note supports. */
export interface CitedSentence {
  /** Number of its passage. */
  passage: number;
  /** That of its passage. */
  id: string;
  /** Where it begins in the text of the passage. */
  start: number;
  text: string;
}

/** All URLs that the notes of a report cite, in their order. */
export function findCitations({ notes, passages }: Report): Citation[] {
  const sentences = new Map<number, CitedSentence[]>();
  for (const { number, id, html, text } of passages) {
    if (!html.includes('class="ref"')) continue;
    const placed = placeText(html);
    // Where the text cannot be placed, as that of tables, all of it is what a note supports.
    const spans = placed.text === text ? splitSentences(text) : [{ start: 0, end: text.length }];
    for (const { note, start } of placed.marks) {
      const span = spans.find(({ end }) => start <= end) ?? spans.at(-1);
      const known = sentences.get(note) ?? [];
      sentences.set(note, known);
      const { start: from, end } = span ?? { start: 0, end: text.length };
      if (!known.some((each) => each.passage === number && each.start === from))
        known.push({ passage: number, id, start: from, text: text.slice(from, end).trim() });
    }
  }
  return notes.flatMap(({ number, parts }) =>
    parts.flatMap((part) =>
      typeof part === 'string'
        ? []
        : [{ outlet: part.outlet, note: number, sentences: sentences.get(number) ?? [] }],
    ),
  );
}
