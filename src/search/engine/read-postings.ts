import { blockLength, mostPositions } from '../format/bundle-files.ts';
import { IndexFailure } from './answer.ts';
import { joinSorted } from './sorted-lists.ts';

/**
 * Positions of words that stand one behind the other in a `postings.bin`, whose code format/bundle-files.ts tells. Throws
 * `IndexFailure` "broken" where there are other bytes, or they point to more than there is.
 *
 * @param sizes bytes of each word
 * @param blocks of each report
 * @returns positions numbered as in addresses.ts, ascending
 */
export function readPostings(
  bytes: Uint8Array,
  sizes: readonly number[],
  blocks: readonly number[],
): Int32Array {
  let end = 0;
  const words = sizes.map((size) => readWord(bytes.subarray(end, (end += size)), blocks));
  if (end !== bytes.length || words.some(({ length }) => length === 0)) fail();
  return joinSorted(words);
}

function readWord(bytes: Uint8Array, blocks: readonly number[]): Int32Array {
  const order = bytes[0] ?? fail();
  // Each takes a bit or more.
  const positions = new Int32Array(bytes.length * 8);
  let count = 0;
  let report = -1;
  let start = 0;
  let end = 0;
  let position = -1;
  for (let bit = 8; ;) {
    const zeros = Math.clz32(bitsFrom(bytes, bit));
    bit += zeros;
    if (bit >= bytes.length * 8) return positions.slice(0, count);
    const digits = zeros + order + 1;
    if (digits > 31 || bit + digits > bytes.length * 8) fail();
    position += (bitsFrom(bytes, bit) >>> (32 - digits)) - 2 ** order + 1;
    bit += digits;
    while (position >= end) {
      start = end;
      end += (blocks[++report] ?? fail()) * blockLength;
    }
    positions[count++] = report * mostPositions + position - start;
  }
}

/** The 32 bits that begin at one. */
function bitsFrom(bytes: Uint8Array, bit: number): number {
  const [place, shift] = [bit >> 3, bit & 7];
  const at = (index: number) => bytes[place + index] ?? 0;
  return (((at(0) << 24) | (at(1) << 16) | (at(2) << 8) | at(3)) << shift) | (at(4) >> (8 - shift));
}

function fail(): never {
  throw new IndexFailure('broken', 'The postings of the search index cannot be read');
}
