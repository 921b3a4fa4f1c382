import { gunzipSync } from 'node:zlib';
import { CborReader } from './cbor-reader.ts';

/** What stands before the CBOR in each of Pagefind's files, once it is unpacked. */
const signature = 'pagefind_dcd';

/** The version whose files are understood here. */
const knownVersion = '1.6.0';

/** The weight that all our words have; Pagefind gives it as -1 - weight. */
const weight = -25;

/** A record, as Pagefind knows it. `words` counts positions; `group` is the file of its fragment. */
export interface PagefindRecord {
  hash: string;
  words: number;
  group: string;
}

/** The records of a `pf_meta` file, in the order in which they were added. Throws if it has another shape than is known. */
export function readRecords(file: Uint8Array): PagefindRecord[] {
  const reader = open(file);
  reader.listOf(6);
  const version = readText(reader);
  if (version !== knownVersion) throw new Error(`Daybook does not know Pagefind ${version}`);
  return Array.from({ length: reader.list() }, () => {
    reader.listOf(3);
    return { hash: readText(reader), words: reader.unsigned(), group: readText(reader) };
  });
}

/** Gives the places of a word to `take`, in order: a record, counted as they were added, and a position in it. */
type ReadPlaces = (take: (record: number, position: number) => void) => void;

/**
 * Reads a `pf_index` file:
 *
 *     [[ [word, [[page, [-25, position, …], [meta position, …]], …], variants], … ]]
 *
 * Pages are records; they count from the page before, positions from the position before. Throws where the
 * file has another shape.
 *
 * @param take is given the words, each with what reads its places and has to be called
 */
export function readPositions(
  file: Uint8Array,
  take: (word: string, readPlaces: ReadPlaces) => void,
): void {
  const reader = open(file);
  reader.listOf(1);
  for (let words = reader.list(); words > 0; words--) {
    reader.listOf(3);
    take(readText(reader), (takePlace) => readPlaces(reader, takePlace));
    reader.skip(); // spellings with accents, which our words have not
  }
}

function readPlaces(reader: CborReader, take: Parameters<ReadPlaces>[0]): void {
  let record = 0;
  for (let records = reader.list(); records > 0; records--) {
    reader.listOf(3);
    record += reader.unsigned();
    let position = 0;
    const locations = reader.list();
    if (locations > 0 && reader.integer() !== weight)
      throw new Error('Pagefind has weighed a word otherwise than the others');
    for (let left = locations - 1; left > 0; left--) {
      position += reader.unsigned();
      take(record, position);
    }
    reader.skip();
  }
}

function open(file: Uint8Array): CborReader {
  const bytes = gunzipSync(file);
  if (bytes.subarray(0, signature.length).toString() !== signature)
    throw new Error('Pagefind has written a file in a way that Daybook does not know');
  return new CborReader(bytes, signature.length);
}

function readText(reader: CborReader): string {
  return Buffer.from(reader.text()).toString();
}
