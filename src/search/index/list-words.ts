import { wordsOf } from '../words.ts';
import type { IndexedReport } from './indexed-report.ts';
import type { LaidOutRecord } from './lay-out-record.ts';

/** What the texts of a bundle say, as far as lexicons need it. */
export interface Vocabulary {
  /** Words and marks with the passages that have them, sorted by code unit. */
  words: [word: string, passages: number][];
  /** Words written with hyphens, sorted: ["il76", "il 76"]. */
  compounds: [joined: string, parts: string][];
}

/** Gathers the words of the reports of a bundle. */
export function listWords(
  reports: readonly IndexedReport[],
  records: readonly LaidOutRecord[],
): Vocabulary {
  const counts = new Map<string, number>();
  for (const passage of records.flatMap(({ words }) => words))
    for (const word of new Set(passage)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const compounds = new Map<string, [string, string]>();
  for (const { text } of reports.flatMap(({ passages }) => passages))
    for (const [written] of text.matchAll(hyphenated)) {
      const parts = formsOf(written);
      const [joined, ...more] = formsOf(written.replaceAll(/[-\u2010\u2011]/g, ''));
      if (joined === undefined || more.length > 0 || parts.length < 2) continue;
      const pair: [string, string] = [joined, parts.join(' ')];
      compounds.set(pair.join(' '), pair);
    }
  return {
    words: [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    compounds: [...compounds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair),
  };
}

/** Words with hyphens inside. */
const hyphenated = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)+/gu;

function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}
