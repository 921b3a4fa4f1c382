import { readFile, readdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostPositions } from '../format/bundle-files.ts';
import { IndexFailure } from './answer.ts';
import { gunzip } from './gunzip.ts';
import { readPostings } from './read-postings.ts';

/** With a word more than 256 and more than 65,536 words behind another, and one in three records. */
const contents = [
  `crane ferry - - - crane ${'- '.repeat(300)}pilot`,
  `ferry ${'- '.repeat(70_000)}ferry`,
  'cranes вітер crane',
];

let file: Uint8Array;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-postings-'));
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  for (const [number, content] of contents.entries())
    await index?.addCustomRecord({ url: `/${number}/`, content, language: 'unknown' });
  await index?.writeFiles({ outputPath: folder });
  await close();
  const [name = ''] = await readdir(join(folder, 'index'));
  file = await gunzip(Uint8Array.from(await readFile(join(folder, 'index', name))));
  await rm(folder, { recursive: true });
}, 30_000);
afterAll(close);

const at = (record: number, position: number) => record * mostPositions + position;

test.each([
  ['crane', false, [at(0, 0), at(0, 5), at(2, 2)]],
  ['crane', true, [at(0, 0), at(0, 5), at(2, 0), at(2, 2)]],
  ['ferry', false, [at(0, 1), at(1, 0), at(1, 70_001)]],
  ['pilot', false, [at(0, 306)]],
  ['вітер', false, [at(2, 1)]],
  ['ві', true, [at(2, 1)]],
  ['cran', false, []],
  ['storm', true, []],
])('positions of %s, as a beginning: %s', (word, prefix, positions) => {
  expect([...readPostings(file, word, prefix, contents.length)]).toEqual(positions);
});

test.each([
  ['is none of Pagefind', () => file.with(0, 0)],
  ['goes on behind its end', () => Uint8Array.of(...file, 0)],
  ['ends', () => file.slice(0, -5)],
  ['has a page too many', () => file, 1],
])('a file that %s is broken', (_, damage, records = contents.length) => {
  expect(() => readPostings(damage(), 'crane', false, records)).toThrow(
    expect.objectContaining({ reason: 'broken' }),
  );
});

test('whatever stands in a file, it is read or said to be broken', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 255 }), (place, byte) => {
      const damaged = file.with(place % file.length, byte);
      try {
        const found = readPostings(damaged, 'crane', true, contents.length);
        expect(found.every((position) => position < contents.length * mostPositions)).toBe(true);
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
