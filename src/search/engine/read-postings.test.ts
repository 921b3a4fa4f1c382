import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockLength, mostPositions } from '../format/bundle-files.ts';
import { encodePositions } from '../index/encode-positions.ts';
import { IndexFailure } from './answer.ts';
import { gunzip } from './gunzip.ts';
import { readPostings } from './read-postings.ts';

/** Of three reports. */
const blocks = [3, 1, 4000];
const all = blocks.reduce((sum, count) => sum + count, 0) * blockLength;

/** Where positions that count through all reports stand. */
function placesOf(positions: readonly number[]): number[] {
  const [one = 0, other = 0] = blocks;
  return positions.map((position) => {
    if (position < one * blockLength) return position;
    const left = position - one * blockLength;
    if (left < other * blockLength) return mostPositions + left;
    return 2 * mostPositions + left - other * blockLength;
  });
}

const positionsOfWord = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: all - 1 })), { minLength: 1 })
  .map((positions) => positions.toSorted((a, b) => a - b));

test('reads what was written, word after word', () => {
  fc.assert(
    fc.property(fc.array(positionsOfWord, { minLength: 1, maxLength: 4 }), (words) => {
      const codes = words.map(encodePositions);
      const sizes = codes.map(({ length }) => length);
      const read = readPostings(Buffer.concat(codes), sizes, blocks);
      expect([...read]).toEqual(placesOf(words.flat()).toSorted((a, b) => a - b));
    }),
  );
});

test('a word that stands everywhere takes a bit for each position', () => {
  const positions = Array.from({ length: all }, (_, position) => position);
  const code = encodePositions(positions);
  expect(code).toHaveLength(1 + all / 8);
  expect(readPostings(code, [code.length], blocks)).toHaveLength(all);
});

const code = encodePositions([1, 100, 250, 9000]);

test.each([
  ['are too short', code.slice(0, -1), [code.length]],
  ['are too long', Uint8Array.of(...code, 0), [code.length]],
  ['are none', Uint8Array.of(), [0]],
  ['hold no position', Uint8Array.of(0, 0), [2]],
  ['point behind the last report', encodePositions([all]), [encodePositions([all]).length]],
])('postings that %s are broken', (_, bytes, sizes) => {
  expect(() => readPostings(bytes, sizes, blocks)).toThrow(
    expect.objectContaining({ reason: 'broken' }),
  );
});

test('whatever stands in postings, it is read or said to be broken', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      try {
        const found = readPostings(bytes, [bytes.length], blocks);
        expect(found.every((position) => position < 3 * mostPositions)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(IndexFailure);
      }
    }),
    { numRuns: 2000 },
  );
});

test('what is no gzip is broken', async () => {
  await expect(gunzip(Uint8Array.of(1, 2, 3))).rejects.toMatchObject({ reason: 'broken' });
});
