import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '../report/day.ts';
import { dateUrl, monthOf, printDay, yearOf, type DateStyle } from './dates.ts';
import { daysOfMonth } from './days-of-month.ts';

function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`${text} must be a day`);
  return parsed;
}

describe('printDay', () => {
  test.each<[DateStyle, string]>([
    ['long', 'January 1, 2024'],
    ['full', 'Monday, January 1, 2024'],
    ['short', 'Jan 1, 2024'],
    ['date', 'January 1'],
    ['month', 'January 2024'],
    ['weekday', 'Monday'],
    ['weekdayShort', 'Mon'],
  ])('%s', (style, text) => {
    expect(printDay(day('2024-01-01'), style)).toBe(text);
  });

  test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('is the same in %s', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    expect(printDay(day('2022-02-24'), 'full')).toBe('Thursday, February 24, 2022');
    process.env['TZ'] = before;
  });
});

test('a day, its month and its year have addresses', () => {
  const date = day('2024-01-26');
  expect([date, monthOf(date), yearOf(date)].map(dateUrl)).toEqual([
    '/2024/01/26/',
    '/2024/01/',
    '/2024/',
  ]);
});

test.each([
  ['2024-02', 29, '2024-02-29'],
  ['2023-02', 28, '2023-02-28'],
  ['2023-12', 31, '2023-12-31'],
])('all days of %s', (month, count, last) => {
  expect(daysOfMonth(month)).toHaveLength(count);
  expect(daysOfMonth(month).at(-1)).toBe(last);
});
