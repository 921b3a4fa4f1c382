import { blockLength, sourceMark, takeawayMark, titleMark } from '../format/bundle-files.ts';
import { formsOf } from '../words.ts';
import type { IndexedReport } from './indexed-report.ts';

/** A report as the index has it. */
export interface LaidOutRecord {
  /** Words and marks of each of its passages, the title first. */
  words: string[][];
  /** Blocks that each of them takes. */
  blocks: number[];
}

/**
 * Lays out title and passages of a report, so that each begins at a multiple of `blockLength`.
 *
 * @param known remembers forms of words; give the same one for many reports to save time
 */
export function layOutRecord(
  { passages }: IndexedReport,
  known?: Map<string, string>,
): LaidOutRecord {
  const words = passages.map(({ text, takeaway, outlets }, number) => {
    const own = formsOf(text, known);
    if (number === 0) own.push(titleMark);
    if (takeaway) own.push(takeawayMark);
    own.push(...new Set(outlets.map(sourceMark)));
    return own;
  });
  return { words, blocks: words.map(({ length }) => Math.max(1, Math.ceil(length / blockLength))) };
}
