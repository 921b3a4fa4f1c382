import { describe, expect, test } from 'vitest';
import { countParts, findHits } from './find-hits.ts';
import type { Posting, Postings, SearchIndex } from './open-index.ts';
import { parseQuery } from './parse-query.ts';

/** Newest first; `key` is year and number. */
const texts: [string, string][] = [
  ['2024 1', 'plane crash in the region of belgorod'],
  [
    '2024 2 wire',
    'belgorod saw the crash of a plane and then of nothing else in that whole long year plane',
  ],
  ['2023 1', 'crash plane'],
  ['2022 1', 'plane'],
];

function fakeIndex(): SearchIndex {
  const find = (words: string, only: string): Promise<Postings> =>
    Promise.resolve(
      new Map(
        texts
          .filter(([key, text]) => key.includes(only) && ` ${text} `.includes(` ${words} `))
          .map(([key, text]): [string, Posting] => {
            const position = text.split(words)[0]?.split(' ').length ?? 0;
            const load = () => Promise.resolve({ url: key, text, title: '', publisher: '' });
            return [key, { year: key.slice(0, 4), position, load }];
          }),
      ),
    );
  return { find: (words) => find(words, ''), findInWire: (words) => find(words, 'wire') };
}

const everything = { kinds: [], years: [], order: 'newest' as const };

async function urlsOf(q: string, state: Partial<Parameters<typeof findHits>[2]> = {}) {
  const { hits } = await findHits(fakeIndex(), parseQuery(q), { ...everything, ...state });
  return Promise.all(hits.map(async (hit) => (await hit.load()).url));
}

describe('findHits', () => {
  test.each([
    ['plane', ['2024 1', '2024 2 wire', '2023 1', '2022 1']],
    ['plane belgorod', ['2024 1', '2024 2 wire']],
    ['"plane crash"', ['2024 1']],
    ['plane -belgorod', ['2023 1', '2022 1']],
    ['plane unheard', []],
    ['', []],
    ['-plane', []],
  ])('%s', async (q, urls) => {
    expect(await urlsOf(q)).toEqual(urls);
  });

  test('orders', async () => {
    expect(await urlsOf('plane crash', { order: 'oldest' })).toEqual([
      '2023 1',
      '2024 2 wire',
      '2024 1',
    ]);
    expect(await urlsOf('crash belgorod', { order: 'relevance' })).toEqual([
      '2024 2 wire',
      '2024 1',
    ]);
  });

  test('narrows, and counts what the other choice leaves', async () => {
    const findings = await findHits(fakeIndex(), parseQuery('plane'), {
      ...everything,
      kinds: ['assessment'],
      years: ['2024'],
    });
    expect(findings.hits).toHaveLength(1);
    expect([...findings.kinds]).toEqual([
      ['assessment', 1],
      ['wire', 1],
    ]);
    expect([...findings.years]).toEqual([
      ['2024', 1],
      ['2023', 1],
      ['2022', 1],
    ]);
  });
});

test('countParts', async () => {
  expect(await countParts(fakeIndex(), parseQuery('plane unheard'))).toEqual([
    { part: 'plane', count: 4 },
    { part: 'unheard', count: 0 },
  ]);
});
