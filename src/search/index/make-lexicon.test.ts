import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { LexiconShard } from '../format/lexicon-shard.ts';
import type { BundleWords } from './make-bundle.ts';
import { makeLexicon, type MadeLexicon } from './make-lexicon.ts';

const words = (value: BundleWords) => JSON.stringify(value);

const lexicon = makeLexicon({
  bundles: [
    {
      name: '2024-03',
      words: words({
        counts: [
          ['barge', 1],
          ['ferries', 2],
          ['ferry', 3],
          ['\uA78Ftitle', 4],
        ],
        compounds: [['il76', 'il 76', 2]],
        postings: [
          { first: 'b', hash: 'one' },
          { first: 'ferry', hash: 'two' },
        ],
      }),
    },
    {
      name: '2023',
      words: words({
        counts: [
          ['ferry', 1],
          ['київ', 1],
        ],
        compounds: [
          ['il76', 'il 76', 1],
          ['il76', 'il7 6', 2],
        ],
        postings: [{ first: 'f', hash: 'three' }],
      }),
    },
  ],
  aliases: [
    ['kyiv', ['київ']],
    ['київ', ['kyiv']],
  ],
});

function read(made: MadeLexicon, shard: string): unknown {
  const file = made.files.find(({ path }) => path === `${made.entry.folder}/${shard}.bin`);
  return file && JSON.parse(gunzipSync(file.bytes).toString());
}

test('words stand in shards, with their passages, bundles and files', () => {
  expect(lexicon.entry).toMatchObject({
    bundles: ['2024-03', '2023'],
    shards: ['-43a-438', '-a78ft', 'ba', 'fe', 'il', 'ky'],
    endings: ['end-es', 'end-ry'],
  });
  expect(read(lexicon, 'fe')).toEqual({
    words: [
      ['ferries', 2, 0b01],
      ['ferry', 4, 0b11],
    ],
    files: [
      [
        ['b', 'one'],
        ['ferry', 'two'],
      ],
      [['f', 'three']],
    ],
    aliases: [],
    compounds: [],
  } satisfies LexiconShard);
});

test('aliases and compounds stand with the words that they begin with', () => {
  expect(read(lexicon, 'ky')).toMatchObject({ words: [], aliases: [['kyiv', ['київ']]] });
  expect(read(lexicon, '-43a-438')).toMatchObject({ aliases: [['київ', ['kyiv']]] });
  expect(read(lexicon, 'il')).toMatchObject({ words: [], compounds: [['il76', 'il 76']] });
});

test('endings have the words of two passages or more, and no marks', () => {
  expect(read(lexicon, 'end-ry')).toEqual([['ferry', 4]]);
  expect(read(lexicon, 'end-le')).toBeUndefined();
});
