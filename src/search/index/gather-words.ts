import { blockLength } from '../format/bundle-files.ts';
import type { LaidOutRecord } from './lay-out-record.ts';
import type { WordNumbers } from './word-numbers.ts';

/** A word of a bundle with the positions at which it stands, counted through all records, ascending. */
export type PlacedWord = [word: string, positions: Int32Array];

/** Gathers where each word stands, so that nothing else of a record need be kept. */
export interface WordGatherer {
  add(record: LaidOutRecord): void;
  /** Sorted by code unit. */
  list(): PlacedWord[];
}

/** @param numbers of the words of all records that will be added */
export function gatherWords(numbers: WordNumbers): WordGatherer {
  /** For each record the number of the word at each position; 0 where there is none. */
  const records: Int32Array[] = [];
  return {
    add({ words, blocks }) {
      const own = new Int32Array(blockLength * blocks.reduce((sum, count) => sum + count, 0));
      let start = 0;
      for (const [passage, said] of words.entries()) {
        own.set(said, start);
        start += (blocks[passage] ?? 0) * blockLength;
      }
      records.push(own);
    },
    list() {
      const positions = listPositions(records, numbers.count);
      return Array.from(numbers.words, (word, index): PlacedWord => [
        word,
        positions[index + 1] ?? new Int32Array(),
      ]).sort(([a], [b]) => (a < b ? -1 : 1));
    },
  };
}

/** The positions of each word by its number, in one piece of memory: lists that grow take several times as much. */
function listPositions(records: readonly Int32Array[], words: number): Int32Array[] {
  const counts = new Int32Array(words + 1);
  for (const record of records)
    for (const number of record) if (number > 0) counts[number] = (counts[number] ?? 0) + 1;
  const all = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
  const ends = new Int32Array(words + 1);
  let end = 0;
  for (const [number, count] of counts.entries()) {
    ends[number] = end;
    end += count;
  }
  let position = 0;
  for (const record of records)
    for (const number of record) {
      if (number > 0) {
        const at = ends[number] ?? 0;
        all[at] = position;
        ends[number] = at + 1;
      }
      position++;
    }
  return Array.from(ends, (end, number) => all.subarray(end - (counts[number] ?? 0), end));
}
