import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonCache } from '../json-cache.ts';
import { makeArchive, makeReferences, type MadeReport } from './make-archive.ts';
import type { JoinsCache } from './keep-join.ts';
import type { References } from './references.ts';

const roca = 'russian-offensive-campaign-assessment';
const site = 'https://www.understandingwar.org/backgrounder';

function memoryCache<Value>(): JsonCache<Value> {
  const texts = new Map<string, string>();
  return {
    get: (key) => JSON.parse(texts.get(key) ?? 'null') ?? undefined,
    set: (key, value) => void texts.set(key, JSON.stringify(value)),
    count: () => Promise.resolve(texts.size),
  };
}

const emptyCache = (): JoinsCache => ({
  joins: memoryCache(),
  links: memoryCache(),
  references: memoryCache(),
});

/** In order, and with what is loaded when it is asked for. */
function printAll({ dates, addresses, backlinks, wanted }: References): string {
  const all = [dates, backlinks, wanted].map((map) => [...map]);
  return JSON.stringify([all, [...addresses].map(([id, of]) => [id, ...of])]);
}

const day = fc.integer({ min: 1, max: 9 }).map((date) => `2024-01-0${date}`);
const dayInWords = fc.integer({ min: 1, max: 12 }).map((date) => `January ${date}`);
const said = fc.oneof(
  dayInWords.map((words) => `Rain fell on ${words}.`),
  dayInWords.map((words) => `As ISW assessed on ${words}, it rained.`),
  dayInWords.map((words) => `See the ${words} Iran Update.`),
  dayInWords.map(
    (words) => `See [it](${site}/${roca}-${words.toLowerCase().replace(' ', '-')}-2024).`,
  ),
  day.map((date) => `See [it](/${date.replaceAll('-', '/')}/${roca}/).`),
  day.map((date) => `They read it.[^1]\n\n[^1]: https://post.example/${date}\n`),
  fc.constant('It rained in January, and in December 2023.'),
);
const report = fc.record({
  day,
  series: fc.constantFrom(roca, 'iran-update', undefined),
  text: said,
  hasUrl: fc.boolean(),
});
const reports = fc
  .uniqueArray(report, { maxLength: 8, selector: ({ day, series }) => `${day} ${series}` })
  .map((all) =>
    all.map(({ hasUrl, series, ...made }): MadeReport => {
      const url = series ? `${site}/${series}-${made.day}` : `https://post.example/${made.day}`;
      return { ...made, ...(series && { series }), ...(hasUrl && { url }) };
    }),
  );

test('what was kept of other states of an archive changes nothing', () => {
  fc.assert(
    fc.property(fc.array(reports, { minLength: 1, maxLength: 4 }), fc.nat(7), (states, at) => {
      const cache = emptyCache();
      const last = states.at(-1) ?? [];
      for (const state of [...states, last.toSpliced(at, 1), last, last]) {
        const archive = makeArchive(state);
        expect(printAll(makeReferences(archive, cache))).toBe(printAll(makeReferences(archive)));
      }
    }),
    { numRuns: 300 },
  );
});

test('only those are joined again of whose days something has changed', () => {
  const cache = emptyCache();
  const joined: string[] = [];
  const counted: JoinsCache = {
    ...cache,
    joins: {
      ...cache.joins,
      set(key, value) {
        joined.push(key.slice(0, 10));
        cache.joins.set(key, value);
      },
    },
  };
  const others = [
    { day: '2024-01-01', series: roca, text: 'It will rain on January 4.' },
    { day: '2024-01-02', series: roca, text: 'It rained on January 1.' },
    { day: '2024-01-03', series: roca, text: 'It rained on January 2.' },
  ];
  makeReferences(makeArchive(others), counted);
  joined.length = 0;
  makeReferences(makeArchive([...others, { day: '2024-01-04', series: roca }]), counted);
  expect(joined).toEqual(['2024/01/04', '2024/01/01']);
});

test('links that are lost are found again', () => {
  const cache = emptyCache();
  const archive = makeArchive([
    { day: '2024-01-01', series: roca },
    { day: '2024-01-02', series: roca, text: 'It rained on January 1.' },
  ]);
  const before = printAll(makeReferences(archive, cache));
  for (const lost of [{ links: emptyCache().links }, { references: emptyCache().references }])
    expect(printAll(makeReferences(archive, { ...cache, ...lost }))).toBe(before);
});
