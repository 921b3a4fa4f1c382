import { blockLength, sourceMark, takeawayMark, titleMark } from '../format/bundle-files.ts';
import { wordsOf } from '../words.ts';
import type { IndexedReport } from './indexed-report.ts';

/** A report as Pagefind is given it. */
export interface LaidOutRecord {
  /** Words joined by spaces. */
  content: string;
  /** Positions that it takes, as Pagefind counts them. */
  length: number;
  /** Its passages, as in `BundleReports.passages`. */
  passages: number[];
  /** Words of each of its passages, the title first, with the marks. */
  words: string[][];
}

/** Punctuation, which Pagefind counts and does not index. */
const filler = '-';

/** Lays out title and passages of a report, so that each begins at a multiple of `blockLength`. */
export function layOutRecord(report: IndexedReport): LaidOutRecord {
  const parts = report.passages.map(({ text, takeaway, boilerplate, outlets }, index) => ({
    words: [
      ...wordsOf(text).map(({ form }) => form),
      ...(index === 0 ? [titleMark] : []),
      ...(takeaway ? [takeawayMark] : []),
      ...new Set(outlets.map(sourceMark)),
    ],
    flags: (boilerplate ? 2 : 0) + (takeaway ? 1 : 0),
  }));
  const blocks = parts.map(({ words }) => Math.max(1, Math.ceil(words.length / blockLength)));
  return {
    content: parts
      .map(({ words }, index) => pad(words, (blocks[index] ?? 0) * blockLength).join(' '))
      .join(' '),
    length: blocks.reduce((sum, count) => sum + count, 0) * blockLength,
    passages: parts.map(({ flags }, index) => 4 * (blocks[index] ?? 0) + flags),
    words: parts.map(({ words }) => words),
  };
}

function pad(words: readonly string[], length: number): string[] {
  return [...words, ...Array<string>(length - words.length).fill(filler)];
}
