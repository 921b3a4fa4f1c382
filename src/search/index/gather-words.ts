import { blockLength } from '../format/bundle-files.ts';
import type { LaidOutRecord } from './lay-out-record.ts';

/** A word of a bundle with the positions at which it stands, counted through all records, ascending. */
export type PlacedWord = [word: string, positions: number[]];

/** Gathers where each word stands, so that nothing else of a record need be kept. */
export interface WordGatherer {
  add(record: LaidOutRecord): void;
  /** Sorted by code unit. */
  list(): PlacedWord[];
}

export function gatherWords(): WordGatherer {
  const places = new Map<string, number[]>();
  let block = 0;
  return {
    add({ words, blocks }) {
      for (const [passage, own] of words.entries()) {
        let position = block * blockLength;
        for (const word of own) {
          const known = places.get(word);
          if (known) known.push(position);
          else places.set(word, [position]);
          position++;
        }
        block += blocks[passage] ?? 0;
      }
    },
    list: () => [...places].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
