import { blockLength, commonShare } from '../format/bundle-files.ts';
import { encodePositions } from './encode-positions.ts';
import type { PlacedWord } from './gather-words.ts';
import type { LaidOutRecord } from './lay-out-record.ts';

/** The words of a bundle, as the engine reads them. */
export interface Postings {
  /** Words and marks with the passages that have them and the bytes of their postings, sorted by code unit. */
  counts: [word: string, passages: number, bytes: number][];
  /** `postings.bin`. */
  postings: Uint8Array;
  /** Words that stand in many passages, sorted by code unit, with their passages as `common.bin` has them. */
  common: [word: string, bits: Uint8Array][];
}

/** @param words sorted by code unit */
export function makePostings(
  words: readonly PlacedWord[],
  records: readonly Pick<LaidOutRecord, 'blocks'>[],
): Postings {
  const { passages, count } = numberPassages(records);
  const counts: Postings['counts'] = [];
  const common: Postings['common'] = [];
  const codes: Uint8Array[] = [];
  for (const [word, positions] of words) {
    const own: number[] = [];
    let last = -1;
    for (const position of positions) {
      const passage = passages[Math.floor(position / blockLength)] ?? -1;
      if (passage !== last) own.push(passage);
      last = passage;
    }
    const code = encodePositions(positions);
    codes.push(code);
    counts.push([word, own.length, code.length]);
    if (own.length >= count * commonShare) common.push([word, toBits(own, count)]);
  }
  return { counts, postings: Buffer.concat(codes), common };
}

/** Numbers passages through all records: the one of each block, and how many there are. */
function numberPassages(records: readonly Pick<LaidOutRecord, 'blocks'>[]): {
  passages: number[];
  count: number;
} {
  const passages: number[] = [];
  let count = 0;
  for (const { blocks } of records)
    for (const own of blocks) {
      for (let block = 0; block < own; block++) passages.push(count);
      count++;
    }
  return { passages, count };
}

/** One bit a number, set for those that are given; the lowest bit of a byte comes first. */
function toBits(numbers: readonly number[], count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8));
  for (const number of numbers) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
  return bits;
}
