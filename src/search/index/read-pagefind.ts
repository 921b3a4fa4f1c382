import { gunzipSync } from 'node:zlib';
import { CborReader } from '../engine/cbor-reader.ts';

/** What stands before the CBOR in each of Pagefind's files, once it is unpacked. */
const signature = 'pagefind_dcd';

/** A `pf_meta` file of Pagefind 1.6.0, as far as it is needed. */
export interface PagefindMeta {
  /** Of Pagefind. */
  version: string;
  /** In the order in which they were added. `words` counts positions; `group` is the file of its fragment. */
  records: { hash: string; words: number; group: string }[];
  /** Files of postings, in the order of their words (by code point). */
  postings: { first: string; hash: string }[];
}

/** Reads a `pf_meta` file. Throws if it has another shape than Pagefind 1.6.0 gives it. */
export function readMeta(file: Uint8Array): PagefindMeta {
  const reader = open(file);
  reader.listOf(6);
  const version = readText(reader);
  const records = readList(reader, () => {
    reader.listOf(3);
    return { hash: readText(reader), words: reader.unsigned(), group: readText(reader) };
  });
  const postings = readList(reader, () => {
    reader.listOf(3);
    const first = readText(reader);
    reader.skip(); // the last word, cut off where it differs from the next
    return { first, hash: readText(reader) };
  });
  return { version, records, postings };
}

/** Where a word stands: in which record, counted as they were added, and at which position. */
export interface Place {
  record: number;
  position: number;
}

/**
 * Reads a `pf_index` file (engine/read-postings.ts tells its shape). Throws where it has another one.
 *
 * @param take is given the words, sorted by code point, each with all its places in order
 */
export function readPositions(
  file: Uint8Array,
  take: (word: string, places: Iterable<Place>) => void,
): void {
  const reader = open(file);
  reader.listOf(1);
  for (let words = reader.list(); words > 0; words--) {
    reader.listOf(3);
    take(readText(reader), readPlaces(reader));
    reader.skip(); // spellings with accents, which our words have not
  }
}

function* readPlaces(reader: CborReader): Generator<Place> {
  let record = 0;
  for (let records = reader.list(); records > 0; records--) {
    reader.listOf(3);
    record += reader.unsigned();
    let position = 0;
    for (let locations = reader.list(); locations > 0; locations--) {
      const location = reader.integer();
      if (location < 0) continue; // the weight of those that follow
      position += location;
      yield { record, position };
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

function readList<Item>(reader: CborReader, readItem: () => Item): Item[] {
  return Array.from({ length: reader.list() }, readItem);
}
