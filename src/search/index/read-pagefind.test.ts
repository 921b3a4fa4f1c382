import { expect, test } from 'vitest';
import { fileEndingIn } from './pack.ts';
import { readPositions, readRecords } from './read-pagefind.ts';
import { runPagefind } from './run-pagefind.ts';

/** With a word more than 256 and more than 65,536 words behind another, and one in the first and third record. */
const contents = [
  `crane ferry - - - crane ${'- '.repeat(300)}pilot`,
  `ferry ${'- '.repeat(70_000)}ferry`,
  'cranes вітер crane',
];

test('reads the records and words that Pagefind has written', async () => {
  const files = await runPagefind(
    contents.map((content, number) => ({ url: `/${number}/`, content })),
  );
  expect(readRecords(fileEndingIn(files, '.pf_meta').bytes).map(({ words }) => words)).toEqual([
    307, 70_002, 3,
  ]);
  const words: Record<string, [record: number, position: number][]> = {};
  readPositions(fileEndingIn(files, '.pf_index').bytes, (word, readPlaces) => {
    readPlaces((...place) => (words[word] ??= []).push(place));
  });
  expect(words).toEqual({
    crane: [
      [0, 0],
      [0, 5],
      [2, 2],
    ],
    cranes: [[2, 0]],
    ferry: [
      [0, 1],
      [1, 0],
      [1, 70_001],
    ],
    pilot: [[0, 306]],
    вітер: [[2, 1]],
  });
}, 60_000);

test('says so where a file is none of Pagefind', () => {
  expect(() => readRecords(Uint8Array.of(1, 2, 3))).toThrow();
});
