import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noFilters } from '../query/filters.ts';
import type { Answer, Engine, Request } from './answer.ts';
import { openEngine } from './engine.ts';
import { makeArchive, makeIndex, type MadeIndex } from './made-index.ts';

const reports = [
  {
    day: '2024-03-02',
    body: `Ferries stopped at noon: the Kestrel-76 crane fell on a ferry.[^1]

The crane was worth $1.7 million, and the Ministry of Ports said so.

## Key Takeaways

- A storm closed the northern harbour.

## Quays

<!-- boilerplate -->

The storm table is free of charge, storm or not.

[^1]: https://t.me/quaywatch/12`,
  },
  { day: '2024-03-01', body: `The northern pilots waited.\n\nNo storm came; MoP was silent.` },
  {
    day: '2023-11-20',
    body: `A northern storm in the harbour: northern ferries turned back.\n\nPilots attacked the tariff.`,
  },
  {
    day: '2023-11-20',
    headline: 'Storm over the harbour',
    body: `Kestrels were seen.[^1] The attack on the tariff goes on.\n\n[^1]: https://weather.example/a`,
  },
];
const aliases = [
  ['Ministry of Ports', 'MoP'],
  ['Harbour', 'Harbor'],
];

let index: MadeIndex;
let engine: Engine;
beforeAll(async () => {
  index = await makeIndex(makeArchive(reports, aliases));
  engine = await openEngine(index.load);
}, 60_000);
afterAll(() => index.remove());

function ask(q: string, more: Partial<Request> = {}): Promise<Answer> {
  return engine.search({ ...requestFor(q), ...more });
}

function requestFor(q: string): Request {
  return { q, filters: noFilters(), order: 'relevance', typing: false, skip: 0, take: 10 };
}

/** Days of the reports found, `w` behind those of wire reports, each with the numbers of its hits. */
function show({ groups }: Answer): string[] {
  return groups.map(({ day, series, hits }) =>
    [day.slice(2), series ? '' : 'w', ...hits.map(({ number }) => ` ${number}`)].join(''),
  );
}

describe('finds', () => {
  test.each([
    ['words', 'northern storm', ['23-11-20 1', '24-03-02 3']],
    [
      'words that stand in nearly every passage only if they are alone',
      'the crane',
      ['24-03-02 2 1'],
    ],
    ['a phrase, across hyphens', '"the Kestrel 76"', ['24-03-02 1']],
    ['no phrase across passages', '"waited no"', []],
    ['an amount', '$1.7 million', ['24-03-02 2']],
    ['a designator in one word', 'kestrel76', ['24-03-02 1']],
    ['a word of a title', 'title:storm', ['23-11-20w']],
    ['passages below a title', 'title:storm attack', ['23-11-20w 1']],
    ['a takeaway', 'takeaway:harbour', ['24-03-02 3']],
    ['either word', 'pilots OR tariff', ['23-11-20 2', '24-03-01 1', '23-11-20w 1']],
    ['words near each other', 'storm near/3 harbour', ['23-11-20w', '23-11-20 1']],
    ['a beginning', 'pilo*', ['24-03-01 1', '23-11-20 2']],
    ['reports without a word', 'storm -tariff', ['24-03-02 3 4', '24-03-01 2']],
    ['what cites an outlet, by a part of its name', 'source:quaywatch', ['24-03-02 1']],
    ['words within days', 'storm 2023-11..2023-12', ['23-11-20w', '23-11-20 1']],
    ['the reports of a day, assessments first', '2023-11-20', ['23-11-20 1', '23-11-20w 1']],
    ['the reports of a publisher', 'publisher:herald', ['23-11-20w 1']],
    ['nothing for nothing', '', []],
  ])('%s: %s', async (_, q, found) => {
    expect(show(await ask(q))).toEqual(found);
  });

  test('in a report what no passage has together', async () => {
    const answer = await ask('crane storm');
    expect(answer.match).toBe('some');
    expect(show(answer)).toEqual(['24-03-02 2 1 3 4']);
  });

  test('standing text last', async () => {
    expect(show(await ask('storm'))).toEqual([
      '23-11-20w',
      '24-03-02 3 4',
      '24-03-01 2',
      '23-11-20 1',
    ]);
  });

  test('by day', async () => {
    expect(show(await ask('storm', { order: 'oldest' }))[0]).toBe('23-11-20 1');
    expect(show(await ask('storm', { order: 'newest', skip: 1, take: 1 }))).toEqual(['24-03-01 2']);
  });
});

describe('tells', () => {
  test('of other spellings that it searched for', async () => {
    const answer = await ask('harbor ministry of ports');
    expect(answer.aliases).toEqual([
      { written: 'harbor', others: ['Harbour'] },
      { written: 'ministry of ports', others: ['MoP'] },
    ]);
    expect(answer.match).toBe('some');
    expect((await ask('mop')).reports).toBe(2);
    expect((await ask('"mop"')).reports).toBe(1);
    expect((await ask('"harbor"')).reports).toBe(0);
  });

  test('of a word that it took for another, and does not if it was quoted', async () => {
    const { unknown, reports: count, marks } = await ask('nothern');
    expect(unknown).toEqual([
      { written: 'nothern', start: 0, end: 7, suggestions: ['northern'], taken: true },
    ]);
    expect(count).toBe(3);
    expect(marks).toEqual([{ words: ['northern'], prefix: false }]);
    const quoted = await ask('"nothern storm"');
    expect(quoted.unknown).toEqual([
      { written: 'nothern', start: 1, end: 8, suggestions: ['northern'], taken: false },
    ]);
    expect(quoted.reports).toBe(0);
  });

  test('of nothing where nothing is alike', async () => {
    const { unknown, groups } = await ask('qqqxyzzy');
    expect(unknown).toEqual([
      { written: 'qqqxyzzy', start: 0, end: 8, suggestions: [], taken: false },
    ]);
    expect(groups).toEqual([]);
  });

  test('of other forms of a word', async () => {
    expect((await ask('attack')).forms).toEqual([
      { written: 'attack', start: 0, end: 6, others: [{ form: 'attacked', passages: 1 }] },
    ]);
  });

  test('of names that mean nothing', async () => {
    expect((await ask('publisher:gazette source:nobody storm')).remarks).toEqual([
      'There is no publisher “gazette”.',
      'No passage cites “nobody”.',
    ]);
  });

  test('what it understood, without searching', async () => {
    expect(await engine.understand(requestFor('nothern harbour'))).toMatchObject({
      aliases: [],
      unknown: [{ suggestions: ['northern'], taken: true }],
    });
  });
});

test('takes a word for a beginning only while it is being written', async () => {
  expect((await ask('north', { typing: true })).reports).toBe(3);
  expect((await ask('north ', { typing: true })).unknown).toHaveLength(1);
  expect((await ask('north')).marks).toEqual([]);
});

test('counts reports, each facet without its own filter', async () => {
  const kinds = { ...noFilters(), kinds: ['assessment' as const], years: ['2023'] };
  const { reports: count, passages, months, facets } = await ask('storm', { filters: kinds });
  expect({ count, passages, months, facets }).toEqual({
    count: 1,
    passages: 1,
    months: [['2023-11', 1]],
    facets: {
      kinds: [
        ['assessment', 1],
        ['wire', 1],
      ],
      series: [['harbour-survey', 1]],
      publishers: [['office', 1]],
      years: [
        ['2024', 2],
        ['2023', 1],
      ],
    },
  });
  expect((await ask('storm 2023-11')).months).toEqual([
    ['2023-11', 2],
    ['2024-03', 2],
  ]);
});

test('lists passages and outlets', async () => {
  const passages = await engine.passages(requestFor('storm'), 3);
  expect(passages.map(({ url, number }) => [url.replace(/#p-\w+/, '#p'), number])).toEqual([
    ['/2023/11/20/herald-storm-over-the-harbour/', 0],
    ['/2024/03/02/harbour-survey/#p', 3],
    ['/2024/03/02/harbour-survey/#p', 4],
  ]);
  expect(await engine.sources(requestFor('crane OR kestrels'))).toEqual([
    ['t.me/quaywatch', 1],
    ['weather.example', 1],
  ]);
});

test('gives the best hits early', async () => {
  const early: Answer[] = [];
  const fresh = await openEngine(index.load);
  const answer = await fresh.search(requestFor('storm since:2024'), undefined, (first) =>
    early.push(first),
  );
  expect(early.map(({ groups }) => groups.map(({ hits }) => hits[0]))).toEqual([
    answer.groups.map(({ hits }) => hits[0]),
  ]);
});

test('gives up when it is told so', async () => {
  const fresh = await openEngine(index.load);
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(fresh.search(requestFor('storm'), signal)).rejects.toThrow('enough');
});
