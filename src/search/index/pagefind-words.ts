import { blockLength } from '../format/bundle-files.ts';
import { CborWriter } from './cbor-writer.ts';
import type { PlacedWord } from './gather-words.ts';
import type { LaidOutRecord } from './lay-out-record.ts';

/** Words that follow each other, as a `pf_index` file has them. */
export interface PagefindWords {
  first: string;
  last: string;
  /** What the file holds, not packed. */
  content: Uint8Array;
}

/** Pagefind's measure for its files of postings: with this one a year has some forty. */
const sizeOfFile = 50_000;
/** What a record adds to that measure, beside its places. */
const sizeOfRecord = 2;
/** Pagefind's for a word of no heading, as -1 - weight. */
const weight = -25;

/**
 * Cuts words into files as Pagefind does, and prints them in CBOR, with lists for structures:
 *
 *     [[ [word, [[record, [-25, position, …], places in fields], …], other spellings], … ]]
 *
 * Records count from the record before, positions from the position before.
 *
 * @param words sorted by code unit
 */
export function cutWords(
  words: readonly PlacedWord[],
  laidOut: readonly Pick<LaidOutRecord, 'blocks'>[],
): PagefindWords[] {
  const records = numberRecords(laidOut);
  const files: PagefindWords[] = [];
  let own: string[] = [];
  let size = 0;
  let writer = new CborWriter();
  const close = () => {
    const head = new CborWriter();
    head.list(1);
    head.list(own.length);
    const content = Buffer.concat([head.take(), writer.take()]);
    files.push({ first: own.at(0) ?? '', last: own.at(-1) ?? '', content });
    [own, size, writer] = [[], 0, new CborWriter()];
  };
  for (const [word, positions] of inBytes(words)) {
    own.push(word);
    size += writeWord(writer, word, positions, records);
    if (size >= sizeOfFile) close();
  }
  if (own.length > 0) close();
  return files;
}

interface Records {
  /** The record of each block. */
  ofBlock: number[];
  /** The position at which each record starts. */
  starts: number[];
}

function numberRecords(laidOut: readonly Pick<LaidOutRecord, 'blocks'>[]): Records {
  const starts: number[] = [];
  const ofBlock: number[] = [];
  for (const [record, { blocks }] of laidOut.entries()) {
    starts.push(ofBlock.length * blockLength);
    for (const own of blocks) for (let block = 0; block < own; block++) ofBlock.push(record);
  }
  return { ofBlock, starts };
}

/** Pagefind sorts words by their UTF-8, where letters of two code units come last. */
function inBytes(words: readonly PlacedWord[]): PlacedWord[] {
  return words
    .map((entry) => ({ entry, bytes: Buffer.from(entry[0]) }))
    .sort((a, b) => a.bytes.compare(b.bytes))
    .map(({ entry }) => entry);
}

/** Returns what the word takes by Pagefind's measure. */
function writeWord(
  writer: CborWriter,
  word: string,
  positions: Int32Array,
  records: Records,
): number {
  const ends = listEnds(positions, records);
  writer.list(3);
  writer.text(word);
  writer.list(ends.length);
  let index = 0;
  let before = 0;
  for (const end of ends) {
    const record = recordAt(positions[index] ?? 0, records);
    writer.list(3);
    writer.integer(record - before);
    before = record;
    writer.list(1 + end - index);
    writer.integer(weight);
    let last = records.starts[record] ?? 0;
    for (; index < end; index++) {
      const position = positions[index] ?? 0;
      writer.integer(position - last);
      last = position;
    }
    writer.list(0);
  }
  writer.list(0);
  return positions.length + ends.length * sizeOfRecord;
}

/** For each record that has the word, the index behind its last position. */
function listEnds(positions: Int32Array, records: Records): number[] {
  const ends: number[] = [];
  let end = 0;
  let known = -1;
  for (const position of positions) {
    const record = recordAt(position, records);
    if (record !== known && end > 0) ends.push(end);
    known = record;
    end++;
  }
  return [...ends, end];
}

function recordAt(position: number, { ofBlock }: Records): number {
  return ofBlock[Math.floor(position / blockLength)] ?? 0;
}
