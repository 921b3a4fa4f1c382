import { blockLength, sourceMark, takeawayMark, titleMark } from '../format/bundle-files.ts';
import type { IndexedReport } from './indexed-report.ts';
import type { WordNumbers } from './word-numbers.ts';

/** A report as the index has it. */
export interface LaidOutRecord {
  /** Words and marks of each of its passages by their numbers, the title first. */
  words: number[][];
  /** Blocks that each of them takes. */
  blocks: number[];
}

/** Lays out title and passages of a report, so that each begins at a multiple of `blockLength`. */
export function layOutRecord({ passages }: IndexedReport, numbers: WordNumbers): LaidOutRecord {
  const words = passages.map(({ text, takeaway, outlets }, number) => {
    const own = numbers.read(text);
    if (number === 0) own.push(numbers.numberOf(titleMark));
    if (takeaway) own.push(numbers.numberOf(takeawayMark));
    for (const mark of new Set(outlets.map(sourceMark))) own.push(numbers.numberOf(mark));
    return own;
  });
  return { words, blocks: words.map(({ length }) => Math.max(1, Math.ceil(length / blockLength))) };
}
