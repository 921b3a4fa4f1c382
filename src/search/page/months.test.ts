import { expect, test } from 'vitest';
import { parseDay } from '../../report/day.ts';
import { daysOf, monthsOfYears, stretchOf } from './months.ts';

const months = monthsOfYears('2022-02-24', '2024-06-30');

test('years are whole', () => {
  expect(months).toHaveLength(36);
  expect([months[0], months[11], months[12], months.at(-1)]).toEqual([
    '2022-01',
    '2022-12',
    '2023-01',
    '2024-12',
  ]);
});

test.each([
  [undefined, undefined, 0, 36],
  ['2022-10-01', '2023-03-31', 9, 15],
  ['2022-10-17', '2022-10-17', 9, 10],
  ['2021-01-01', '2030-01-01', 0, 36],
  ['2030-01-01', undefined, 36, 36],
  [undefined, '2021-05-01', 0, 0],
  ['2023-05-01', '2022-05-01', 16, 16],
])('days %s to %s are in the months %i to before %i', (from, to, start, end) => {
  const days = { from: from ? parseDay(from) : undefined, to: to ? parseDay(to) : undefined };
  expect(stretchOf(days, months)).toEqual({ start, end });
});

test('the months of a stretch are whole, and open at the end of the list', () => {
  expect(daysOf({ start: 9, end: 14 }, months)).toEqual({ from: '2022-10-01', to: '2023-02-28' });
  expect(daysOf({ start: 0, end: 1 }, months)).toEqual({ from: '2022-01-01', to: '2022-01-31' });
  expect(daysOf({ start: 24, end: 36 }, months)).toEqual({ from: '2024-01-01', to: undefined });
  expect(daysOf({ start: 0, end: 36 }, months)).toEqual({ from: undefined, to: undefined });
});

test('each stretch comes back from its days', () => {
  for (let start = 0; start < 36; start++)
    for (let end = start + 1; end <= 36; end++)
      expect(stretchOf(daysOf({ start, end }, months), months)).toEqual({ start, end });
});
