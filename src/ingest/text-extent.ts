import { fullReportUrl } from './kind-of-text.ts';
import { countWords, isComplete } from './sentence-shape.ts';
import { splitNotes } from './split-notes.ts';

/**
 * Whether the text of an assessment is all of it: not if it names where the full report is, if its marks
 * count further than its notes, or if it stops inside a word or sentence.
 */
export function extentOfReport(lines: readonly string[]): 'full' | 'excerpt' {
  if (fullReportUrl(lines)) return 'excerpt';
  const notes = lines
    .flatMap((line) => splitNotes(line))
    .flatMap((line) => numbersOf(line, /^\[{1,2}(\d{1,3})\]{1,2}.{0,300}?(?=https?:)/g));
  if (notes.length === 0) return 'full';
  const marks = lines.flatMap((line) => numbersOf(line, /\[(\d{1,3})\]/g));
  return greatest(marks) > greatest(notes) ? 'excerpt' : 'full';
}

/** Whether a wire report is all of it: what has no title and few words is the beginning of one. */
export function extentOfWire(
  title: string | undefined,
  texts: readonly string[],
): 'full' | 'excerpt' {
  const last = texts.at(-1) ?? '';
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  if (title === undefined && words < 300) return 'excerpt';
  return /(…|\.\.\.|\[…\])$/.test(last) && isComplete(last) ? 'excerpt' : 'full';
}

const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

const numbersOf = (line: string, pattern: RegExp): number[] =>
  [...line.matchAll(pattern)].map((match) => Number(match[1]));
