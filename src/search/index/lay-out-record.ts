import { blockLength, sourceMark, takeawayMark, titleMark } from '../format/bundle-files.ts';
import { wordsOf } from '../words.ts';
import type { IndexedReport } from './indexed-report.ts';

/** A report as Pagefind is given it. */
export interface LaidOutRecord {
  /** Words and fillers, joined by spaces. */
  content: string;
  /** How many of them are words or marks. */
  words: number;
  /** Blocks that each of its passages takes, the title first. */
  blocks: number[];
}

/** Punctuation, which Pagefind counts as a word and does not index. */
const filler = '-';

/** Lays out title and passages of a report, so that each begins at a multiple of `blockLength`. */
export function layOutRecord({ passages }: IndexedReport): LaidOutRecord {
  const contents: string[] = [];
  const blocks: number[] = [];
  let count = 0;
  for (const [number, { text, takeaway, outlets }] of passages.entries()) {
    const words = wordsOf(text).map(({ form }) => form);
    if (number === 0) words.push(titleMark);
    if (takeaway) words.push(takeawayMark);
    words.push(...new Set(outlets.map(sourceMark)));
    const own = Math.max(1, Math.ceil(words.length / blockLength));
    blocks.push(own);
    count += words.length;
    while (words.length < own * blockLength) words.push(filler);
    contents.push(words.join(' '));
  }
  return { content: contents.join(' '), words: count, blocks };
}
