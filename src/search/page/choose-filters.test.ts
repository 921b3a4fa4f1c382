import { expect, test } from 'vitest';
import { parseDay } from '../../report/day.ts';
import { printState, readState, type SearchState } from '../query/search-state.ts';
import { chooseDays, chooseValue, filtersOf } from './choose-filters.ts';

const names = {
  publishers: [
    { id: 'isw', name: 'Institute for the Study of War' },
    { id: 'kyiv-post', name: 'Kyiv Post' },
  ],
  series: [{ id: 'iran-update', name: 'Iran Update' }],
};

const stateOf = (q: string, rest = '') => readState(`?${new URLSearchParams({ q })}${rest}`);
const print = (state: SearchState) => decodeURIComponent(printState(state)).replaceAll('+', ' ');

test('filters of the query and beside it are one, by id', () => {
  const state = stateOf(
    'x publisher:"Institute for the Study of War" kind:wire since:2024-02',
    '&publisher=kyiv-post&from=2024-01',
  );
  const { publishers, kinds, from } = filtersOf(state, names);
  expect([publishers, kinds, from]).toEqual([['kyiv-post', 'isw'], ['wire'], '2024-02-01']);
});

test.each([
  ['x', 'publishers', 'isw', true, '?q=x&publisher=isw'],
  ['x publisher:isw y', 'publishers', 'isw', false, '?q=x y'],
  ['x publisher:"Institute for the Study of War"', 'publishers', 'isw', false, '?q=x'],
  ['kind:wire x kind:wire', 'kinds', 'wire', false, '?q=x'],
  ['x source:t.me/rybar', 'sources', 't.me/rybar', false, '?q=x'],
] as const)('%s: %s %s chosen is %s', (q, list, value, chosen, expected) => {
  expect(print(chooseValue(stateOf(q), list, value, chosen, names))).toBe(expected);
});

test('days chosen take the place of days written', () => {
  const days = { from: parseDay('2023-05-01'), to: parseDay('2023-06-30') };
  expect(print(chooseDays(stateOf('a 2022-01..2022-03 b since:2022', '&to=2024-01'), days))).toBe(
    '?q=a b&from=2023-05&to=2023-06',
  );
  expect(print(chooseDays(stateOf('January 26 2024', '&kind=wire'), {}))).toBe('?kind=wire');
});
