import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printState, readState } from './search-state.ts';

test.each([
  ['', ''],
  ['?q=Il-76+Belgorod', '?q=Il-76+Belgorod'],
  ['?q=%22air+defense%22+-drill', '?q=%22air+defense%22+-drill'],
  [
    '?sort=oldest&q=a&year=2024&kind=wire&year=2023&kind=assessment',
    '?q=a&kind=assessment&kind=wire&year=2023&year=2024&sort=oldest',
  ],
  [
    '?source=t.me%2FRybar&source=suspilne.media&publisher=isw&series=iran-update',
    '?series=iran-update&publisher=isw&source=suspilne.media&source=t.me%2Frybar',
  ],
  ['?from=2022-10&to=2024-03', '?from=2022-10&to=2024-03'],
  ['?from=2022-10-01&to=2024-02-29', '?from=2022-10&to=2024-02'],
  ['?from=2022-10-02&to=2024-02-28', '?from=2022-10-02&to=2024-02-28'],
  ['?from=2022&to=2022', '?from=2022-01&to=2022-12'],
  ['?from=2022-13&to=2024-02-30', ''],
  ['?q=a&view=concordance&by=before', '?q=a&view=concordance&by=before'],
  ['?q=a&view=concordance&by=date', '?q=a&view=concordance'],
  ['?q=a&view=list&by=before', '?q=a'],
  ['?q=a&kind=other&year=24&sort=best&x=1&series=A+B&source=a+b&view=map', '?q=a'],
  ['?sort=relevance&year=2024&year=2024', '?year=2024'],
  ['?q=%E0%A4%A', '?q=%EF%BF%BD%25A'],
])('%s', (search, printed) => {
  expect(printState(readState(search))).toBe(printed);
});

test('days of a state are those of its months', () => {
  const { filters } = readState('?from=2024-01&to=2024-02');
  expect([filters.from, filters.to]).toEqual(['2024-01-01', '2024-02-29']);
});

const parameter = fc.tuple(
  fc.constantFrom(
    'q',
    'kind',
    'series',
    'publisher',
    'year',
    'source',
    'from',
    'to',
    'sort',
    'view',
    'by',
  ),
  fc.oneof(
    fc.constantFrom(
      'wire',
      'assessment',
      'isw',
      '2024',
      '2024-02',
      '2024-02-29',
      'newest',
      'concordance',
      'after',
      't.me/rybar',
    ),
    fc.string({ unit: 'binary' }),
  ),
);

test('a state comes back from its string as itself', () => {
  fc.assert(
    fc.property(fc.array(parameter), (parameters) => {
      const state = readState(new URLSearchParams(parameters).toString());
      expect(readState(printState(state))).toEqual(state);
    }),
  );
});

test('neither order nor repetition makes another string', () => {
  const chosen = fc.array(
    parameter.filter(([name]) => /kind|series|publisher|year|source/.test(name)),
  );
  fc.assert(
    fc.property(chosen, (parameters) => {
      const [one, other] = [parameters, [...parameters.toReversed(), ...parameters]].map((each) =>
        printState(readState(new URLSearchParams(each).toString())),
      );
      expect(other).toBe(one);
    }),
  );
});
