import { mostPositions } from '../format/bundle-files.ts';
import { CborReader, fail } from './cbor-reader.ts';
import { joinSorted } from './sorted-lists.ts';

/** What stands before the CBOR in each of Pagefind's files, once it is unpacked. */
const signature = new TextEncoder().encode('pagefind_dcd');

/** Pagefind gives the weight of the positions that follow as -1 - weight; ours all weigh the same. */
const weight = -25;

/**
 * Positions of a word, or of all words with a beginning, in a `pf_index` file of Pagefind 1.6.0:
 *
 *     [[ [word, [[page, [-25, position, …], [meta position, …]], …], variants], … ]]
 *
 * Pages count from the page before, positions from the position before. Throws `IndexFailure` "broken" where
 * the file has another shape, or points to more than there is.
 *
 * @param file unpacked
 * @param records how many there are
 * @returns positions numbered through all records, ascending; empty if no word fits
 */
export function readPostings(
  file: Uint8Array,
  word: string,
  prefix: boolean,
  records: number,
): Int32Array {
  if (!startsWith(file, signature)) fail();
  const wanted = new TextEncoder().encode(word);
  const reader = new CborReader(file, signature.length);
  const found: Int32Array[] = [];
  reader.listOf(1);
  for (let words = reader.list(); words > 0; words--) {
    reader.listOf(3);
    const form = reader.text();
    if (startsWith(form, wanted) && (prefix || form.length === wanted.length))
      found.push(readPages(reader, records));
    else reader.skip();
    reader.skip();
  }
  if (reader.position !== file.length) fail();
  return joinSorted(found);
}

function readPages(reader: CborReader, records: number): Int32Array {
  // Each position takes a byte or more.
  const positions = new Int32Array(reader.bytes.length - reader.position);
  let count = 0;
  let page = 0;
  for (let pages = reader.list(); pages > 0; pages--) {
    reader.listOf(3);
    page += reader.unsigned();
    if (page >= records) fail();
    let position = page * mostPositions;
    const end = position + mostPositions;
    const locations = reader.list();
    if (locations > 0 && reader.integer() !== weight) fail();
    for (let left = locations - 1; left > 0; left--) {
      position += reader.unsigned();
      positions[count++] = position;
    }
    if (position >= end) fail();
    reader.skip();
  }
  return positions.slice(0, count);
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
