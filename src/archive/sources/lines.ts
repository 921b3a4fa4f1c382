import type { Citation, CitedSentence } from './find-citations.ts';
import type { CitingReport } from './outlet.ts';

/** A sentence that an outlet supports, with the notes that say so; for notes without a mark there is no sentence. */
export interface SupportedLine {
  sentence?: CitedSentence;
  notes: number[];
}

/** No passage has as many characters. */
const longest = 2 ** 30;

/** The sentences of a report that an outlet supports, in the order of the text, notes without a mark last. */
export function linesOf({ citations }: CitingReport): SupportedLine[] {
  const lines = new Map<string, SupportedLine>();
  for (const { note, sentences } of citations) {
    if (sentences.length === 0) add(lines, '', note);
    for (const sentence of sentences)
      add(lines, `${sentence.passage} ${sentence.start}`, note, sentence);
  }
  return [...lines.values()].toSorted(
    (a, b) =>
      (a.sentence?.passage ?? Infinity) - (b.sentence?.passage ?? Infinity) ||
      (a.sentence?.start ?? 0) - (b.sentence?.start ?? 0),
  );
}

/** How many lines there are of some citations: more are counted than shown. */
export function countLines(citations: readonly Citation[]): number {
  const lines = new Set<string | number>();
  for (const { sentences } of citations) {
    if (sentences.length === 0) lines.add('without a mark');
    for (const { passage, start } of sentences) lines.add(passage * longest + start);
  }
  return lines.size;
}

function add(
  lines: Map<string, SupportedLine>,
  key: string,
  note: number,
  sentence?: CitedSentence,
): void {
  const line = lines.get(key) ?? { ...(sentence && { sentence }), notes: [] };
  lines.set(key, line);
  if (!line.notes.includes(note)) line.notes.push(note);
}
