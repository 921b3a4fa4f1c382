import { blockLength, commonShare } from '../format/bundle-files.ts';
import type { LaidOutRecord } from './lay-out-record.ts';
import { readPositions } from './read-pagefind.ts';

/** The words of a bundle, as Pagefind has them. */
export interface CountedWords {
  /** Words and marks with the passages that have them, sorted by code unit. */
  counts: [word: string, passages: number][];
  /** Words that stand in many passages, sorted by code unit, with their passages as `common.bin` has them. */
  common: [word: string, bits: Uint8Array][];
}

/**
 * Counts the passages that have each word, from what Pagefind has made of them. Throws if it has not each word
 * of the records, and nothing else.
 *
 * @param files of postings, all of a bundle
 */
export function countWords(
  files: readonly Uint8Array[],
  records: readonly Pick<LaidOutRecord, 'blocks' | 'words'>[],
): CountedWords {
  const { passages, numbers } = numberPassages(records);
  const bits = new Map<string, Uint8Array>();
  const counts: CountedWords['counts'] = [];
  let positions = 0;
  for (const file of files)
    readPositions(file, (word, places) => {
      const own: number[] = [];
      for (const { record, position } of places) {
        const passage = numbers[record]?.[Math.floor(position / blockLength)];
        if (passage === undefined) throw new Error(`Pagefind has "${word}" where nothing is`);
        if (own.at(-1) !== passage) own.push(passage);
        positions++;
      }
      counts.push([word, own.length]);
      if (own.length >= passages * commonShare) bits.set(word, toBits(own, passages));
    });
  if (positions !== records.reduce((sum, { words }) => sum + words, 0))
    throw new Error('Pagefind has indexed other words than it was given');
  return {
    counts: counts.toSorted(([a], [b]) => compare(a, b)),
    common: [...bits].toSorted(([a], [b]) => compare(a, b)),
  };
}

/** Numbers the passages of all records: for each record, those of its blocks. */
function numberPassages(records: readonly Pick<LaidOutRecord, 'blocks'>[]): {
  passages: number;
  numbers: number[][];
} {
  let passages = 0;
  const numbers = records.map(({ blocks }) =>
    blocks.flatMap((count) => Array<number>(count).fill(passages++)),
  );
  return { passages, numbers };
}

/** One bit a number, set for those that are given; the lowest bit of a byte comes first. */
function toBits(numbers: readonly number[], count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8));
  for (const number of numbers) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  return bits;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
