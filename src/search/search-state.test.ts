import { expect, test } from 'vitest';
import { printState, readState } from './search-state.ts';

test.each([
  ['', ''],
  ['?q=Il-76+Belgorod', '?q=Il-76+Belgorod'],
  [
    '?q=a&year=2024&kind=wire&year=2023&sort=oldest',
    '?q=a&kind=wire&year=2023&year=2024&sort=oldest',
  ],
  ['?q=a&kind=other&year=24&sort=best&x=1', '?q=a'],
  ['?sort=relevance&year=2024&year=2024', '?year=2024'],
  ['?q=%E0%A4%A', '?q=%EF%BF%BD%25A'],
])('%s', (search, printed) => {
  expect(printState(readState(search))).toBe(printed);
});
