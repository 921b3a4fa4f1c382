import { describe, expect, test } from 'vitest';
import type { Day } from '../../report/day.ts';
import { planBundles } from './plan-bundles.ts';

const report = (day: string, words = 1000) => ({ day: day as Day, words });

/** Bundles as lines: the name, and the days of its reports. */
function show(reports: { day: Day; words: number }[]): string[] {
  return planBundles(reports).map(
    ({ name, reports: own }) => `${name}: ${own.map(({ day }) => day).join(' ')}`,
  );
}

describe('bundles', () => {
  test.each([
    ['nothing', [], []],
    ['one report', ['2024-05-02'], ['2024-05: 2024-05-02']],
    [
      'months of the last quarter',
      ['2024-04-01', '2024-04-30', '2024-06-15'],
      ['2024-06: 2024-06-15', '2024-04: 2024-04-30 2024-04-01'],
    ],
    [
      'quarters that are over, of the last year',
      ['2024-01-31', '2024-03-31', '2024-06-30', '2024-07-01'],
      ['2024-07: 2024-07-01', '2024-q2: 2024-06-30', '2024-q1: 2024-03-31 2024-01-31'],
    ],
    [
      'years that are over',
      ['2022-02-24', '2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'],
      ['2024-01: 2024-01-01', '2023: 2023-12-31 2023-01-01', '2022: 2022-12-31 2022-02-24'],
    ],
  ])('%s', (_, days, bundles) => {
    expect(show(days.map((day) => report(day)))).toEqual(bundles);
  });

  test('of a year with too many words are filled from January on', () => {
    const year = ['2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01'];
    const reports = year.map((day) => report(day, 1_200_000));
    const newest = report('2024-01-01');
    expect(show([...reports, newest])).toEqual([
      '2024-01: 2024-01-01',
      '2023.2: 2023-04-01 2023-03-01',
      '2023: 2023-02-01 2023-01-01',
    ]);
    expect(show([...reports, report('2023-05-01', 1_200_000), newest]).slice(1)).toEqual([
      '2023.3: 2023-05-01',
      '2023.2: 2023-04-01 2023-03-01',
      '2023: 2023-02-01 2023-01-01',
    ]);
  });

  test('have room for one report of any length', () => {
    expect(show([report('2024-01-01', 9_000_000), report('2024-01-02', 9_000_000)])).toEqual([
      '2024-01.2: 2024-01-02',
      '2024-01: 2024-01-01',
    ]);
  });
});

test('a new report changes the newest bundle alone, until it opens another month', () => {
  const reports = ['2023-05-01', '2024-01-01', '2024-02-01'].map((day) => report(day));
  const [, ...others] = show(reports);
  expect(show([...reports, report('2024-02-02')]).slice(1)).toEqual(others);
  expect(show([...reports, report('2024-03-01')]).slice(1)).toEqual(show(reports));
});
