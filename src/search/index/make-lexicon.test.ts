import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSizes } from '../format/gzip-sizes.ts';
import type { LexiconPart } from '../format/lexicon-part.ts';
import type { BundleWords } from './make-bundle.ts';
import { makeLexicon, type MadeLexicon } from './make-lexicon.ts';

const words = (value: BundleWords) => JSON.stringify(value);

const lexicon = makeLexicon({
  bundles: [
    {
      name: '2024-03',
      words: words({
        counts: [
          ['barge', 1, 3],
          ['ferries', 2, 5],
          ['ferry', 3, 900],
          ['\uA78Ftitle', 4, 7],
        ],
        compounds: [['il76', 'il 76', 2]],
      }),
    },
    {
      name: '2023',
      words: words({
        counts: [
          ['ferry', 1, 4],
          ['київ', 1, 4],
        ],
        compounds: [
          ['il76', 'il 76', 1],
          ['il76', 'il7 6', 2],
        ],
      }),
    },
  ],
  aliases: [
    ['kyiv', ['київ']],
    ['київ', ['kyiv']],
  ],
});

function read(made: MadeLexicon, name: 'words' | 'endings'): unknown[] {
  const { bytes } = made.files.find(({ path }) => path.endsWith(`/${name}.bin`)) ?? { bytes: '' };
  let start = 0;
  return readSizes(made.entry[name].sizes).map((size) => {
    const part = Buffer.from(bytes.slice(start, start + size));
    start += size;
    return JSON.parse(gunzipSync(part).toString()) as unknown;
  });
}

test('words stand with their passages, bundles and postings, aliases and compounds where they begin', () => {
  expect(lexicon.entry).toMatchObject({ bundles: ['2024-03', '2023'], words: { firsts: ['b'] } });
  expect(read(lexicon, 'words')).toEqual([
    {
      words: [
        ['barge', 1, 0b01],
        ['ferries', 2, 0b01],
        ['ferry', 4, 0b11],
        ['київ', 1, 0b10],
        ['\uA78Ftitle', 4, 0b01],
      ],
      postings: [
        [0, [3, 5, 900, 7]],
        [0, [4, 4]],
      ],
      aliases: [
        ['kyiv', ['київ']],
        ['київ', ['kyiv']],
      ],
      compounds: [['il76', 'il 76']],
    } satisfies LexiconPart,
  ]);
});

test('endings have the words of two passages or more, and no marks', () => {
  expect(read(lexicon, 'endings')).toEqual([
    [
      ['ferries', 2],
      ['ferry', 4],
    ],
  ]);
});

test('parts are cut where they get long, and begin at what tells them from the part before', () => {
  const counts = Array.from({ length: 900 }, (_, index): [string, number, number] => [
    `harbour${1000 + index}`,
    1,
    3,
  ]);
  const made = makeLexicon({
    bundles: [{ name: '2024', words: words({ counts, compounds: [] }) }],
    aliases: [],
  });
  const parts = read(made, 'words') as LexiconPart[];
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.flatMap((part) => part.words.map(([word]) => word))).toEqual(
    counts.map(([word]) => word),
  );
  let end = 0;
  for (const [index, { words: own, postings }] of parts.entries()) {
    const first = own[0]?.[0] ?? '';
    const before = parts[index - 1]?.words.at(-1)?.[0] ?? '';
    const key = made.entry.words.firsts[index] ?? '';
    expect(first.startsWith(key) && before < key).toBe(true);
    expect(postings).toEqual([[end, own.map(() => 3)]]);
    end += 3 * own.length;
  }
});
