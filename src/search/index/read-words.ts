import { blockLength, commonShare } from '../format/bundle-files.ts';
import { encodePositions } from './encode-positions.ts';
import type { LaidOutRecord } from './lay-out-record.ts';
import { readPositions } from './read-pagefind.ts';

/** The words of a bundle, as Pagefind has them. */
export interface ReadWords {
  /** Words and marks with the passages that have them and the bytes of their postings, sorted by code unit. */
  counts: [word: string, passages: number, bytes: number][];
  /** `postings.bin`. */
  postings: Uint8Array;
  /** Words that stand in many passages, sorted by code unit, with their passages as `common.bin` has them. */
  common: [word: string, bits: Uint8Array][];
}

/**
 * Reads where each word stands, from what Pagefind has made of them. Throws if it has not each word of the
 * records, and nothing else.
 *
 * @param files Pagefind's files of postings, all of a bundle
 */
export function readWords(
  files: readonly Uint8Array[],
  records: readonly Pick<LaidOutRecord, 'blocks' | 'words'>[],
): ReadWords {
  const { starts, passages, count } = numberBlocks(records);
  const words: { word: string; passages: number; code: Uint8Array }[] = [];
  const common: ReadWords['common'] = [];
  let places = 0;
  for (const file of files)
    readPositions(file, (word, readPlaces) => {
      const positions: number[] = [];
      const own: number[] = [];
      readPlaces((record, position) => {
        const block = (starts[record] ?? Infinity) + Math.floor(position / blockLength);
        const passage = passages[block];
        if (passage === undefined || block >= (starts[record + 1] ?? Infinity))
          throw new Error(`Pagefind has "${word}" where nothing is`);
        if (own.at(-1) !== passage) own.push(passage);
        positions.push(block * blockLength + (position % blockLength));
      });
      places += positions.length;
      words.push({ word, passages: own.length, code: encodePositions(positions) });
      if (own.length >= count * commonShare) common.push([word, toBits(own, count)]);
    });
  if (places !== records.reduce((sum, record) => sum + record.words, 0))
    throw new Error('Pagefind has indexed other words than it was given');
  words.sort((a, b) => compare(a.word, b.word));
  return {
    counts: words.map(({ word, passages: own, code }) => [word, own, code.length]),
    postings: Buffer.concat(words.map(({ code }) => code)),
    common: common.toSorted(([a], [b]) => compare(a, b)),
  };
}

/** Numbers blocks and passages through all records: where the blocks of each begin, and the passage of each block. */
function numberBlocks(records: readonly Pick<LaidOutRecord, 'blocks'>[]): {
  starts: number[];
  passages: number[];
  count: number;
} {
  const starts: number[] = [];
  const passages: number[] = [];
  let count = 0;
  for (const { blocks } of records) {
    starts.push(passages.length);
    for (const own of blocks) {
      for (let block = 0; block < own; block++) passages.push(count);
      count++;
    }
  }
  return { starts, passages, count };
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
