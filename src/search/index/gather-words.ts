import { wordsOf } from '../words.ts';
import type { IndexedReport } from './indexed-report.ts';
import type { LaidOutRecord } from './lay-out-record.ts';

/** What the texts of a bundle say, as far as lexicons need it. */
export interface Vocabulary {
  /** Words and marks with the passages that have them, sorted by code unit. */
  words: [word: string, passages: number][];
  /** Words that are written with hyphens, sorted, with how often: ["il76", "il 76", 12]. */
  compounds: [joined: string, parts: string, times: number][];
}

/** Gathers the words of reports one after the other, so that no more than their counts are kept. */
export interface WordGatherer {
  add(report: IndexedReport, record: LaidOutRecord): void;
  vocabulary(): Vocabulary;
}

const hyphen = '[-\u2010\u2011]';
const hyphenated = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:${hyphen}[\\p{L}\\p{N}\\p{M}]+)+`, 'gu');

export function gatherWords(): WordGatherer {
  const counts = new Map<string, number>();
  const written = new Map<string, number>();
  return {
    add({ passages }, { words }) {
      for (const passage of words) for (const word of new Set(passage)) increase(counts, word, 1);
      for (const { text } of passages)
        for (const [word] of text.matchAll(hyphenated)) increase(written, word, 1);
    },
    vocabulary: () => ({
      words: [...counts].toSorted(([a], [b]) => compare(a, b)),
      compounds: joinCompounds(written),
    }),
  };
}

function joinCompounds(written: ReadonlyMap<string, number>): Vocabulary['compounds'] {
  const compounds = new Map<string, Vocabulary['compounds'][number]>();
  for (const [word, times] of written) {
    const parts = formsOf(word);
    const [joined, ...more] = formsOf(word.replaceAll(new RegExp(hyphen, 'g'), ''));
    if (joined === undefined || more.length > 0 || parts.length < 2) continue;
    const key = [joined, ...parts].join(' ');
    compounds.set(key, [joined, parts.join(' '), (compounds.get(key)?.[2] ?? 0) + times]);
  }
  return [...compounds].toSorted(([a], [b]) => compare(a, b)).map(([, compound]) => compound);
}

function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
