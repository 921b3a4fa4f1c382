import type { Citation, CitedSentence } from './find-citations.ts';
import type { CitingReport } from './outlet.ts';

/** A sentence that an outlet supports, with the notes that say so; for notes without a mark there is no sentence. */
export interface SupportedLine {
  sentence?: CitedSentence;
  notes: number[];
}

/** No passage has as many characters. */
const longest = 2 ** 30;

/** Behind all sentences. */
const withoutMark = Infinity;

/** The sentences of a report that an outlet supports, in the order of the text, notes without a mark last. */
export function linesOf({ citations }: CitingReport): SupportedLine[] {
  const lines = new Map<number, SupportedLine>();
  for (const { note, sentences } of citations) {
    if (sentences.length === 0) add(lines, withoutMark, note);
    for (const sentence of sentences) add(lines, placeOf(sentence), note, sentence);
  }
  return [...lines].toSorted(([a], [b]) => a - b).map(([, line]) => line);
}

/** How many lines there are of some citations: more are counted than shown. */
export function countLines(citations: readonly Citation[]): number {
  const lines = new Set<number>();
  for (const { sentences } of citations) {
    if (sentences.length === 0) lines.add(withoutMark);
    for (const sentence of sentences) lines.add(placeOf(sentence));
  }
  return lines.size;
}

/** Where a sentence stands: larger for one behind it. */
function placeOf({ passage, start }: CitedSentence): number {
  return passage * longest + start;
}

function add(
  lines: Map<number, SupportedLine>,
  place: number,
  note: number,
  sentence?: CitedSentence,
): void {
  const line = lines.get(place);
  if (!line) lines.set(place, { ...(sentence && { sentence }), notes: [note] });
  else if (!line.notes.includes(note)) line.notes.push(note);
}
