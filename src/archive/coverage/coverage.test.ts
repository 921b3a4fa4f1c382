import { describe, expect, it } from 'vitest';
import type { Day } from '../../report/day.ts';
import { makeArchive } from '../references/make-archive.ts';
import type { Wanted } from '../references/references.ts';
import { countDays, coverSeries } from './cover-series.ts';
import { printCoverage } from './print-coverage.ts';

const series = 'iran-update';
const archive = makeArchive([
  { day: '2024-01-30', series, text: 'Two words.[^1]\n\n[^1]: https://a.example/1' },
  { day: '2024-02-02', series, edition: 'morning' },
  { day: '2024-02-02', series, edition: 'evening' },
  { day: '2024-07-01', series },
  { day: '2024-07-02' },
]);
const wanted = new Map<Day, Wanted[]>(
  (['2024-02-01', '2024-02-02', '2024-01-01'] as Day[]).map((day) => [
    day,
    [{ report: { day, series }, backlinks: [] }],
  ]),
);

describe('coverSeries', () => {
  const [coverage] = coverSeries(archive, wanted);
  const days = coverage?.days ?? [];

  it('has every day from the first report on, without a hole', () => {
    expect(days).toHaveLength(154);
    expect(days.slice(0, 5).map(({ day, state }) => `${day} ${state}`)).toEqual([
      '2024-01-30 held',
      '2024-01-31 none',
      '2024-02-01 wanted',
      '2024-02-02 editions',
      '2024-02-03 none',
    ]);
  });

  it('counts days, words and notes', () => {
    expect(countDays(days)).toEqual({
      days: 154,
      held: 3,
      editions: 1,
      wanted: 1,
      none: 150,
      reports: 4,
      words: 5,
      notes: 1,
    });
  });
});

describe('printCoverage', () => {
  it('has a line a month, and one for months of nothing', () => {
    expect(printCoverage(coverSeries(archive, wanted))).toMatchInlineSnapshot(`
      "# a report   2 so many editions   w none, but wanted   . none

      iran-update  2024-01-30 to 2024-07-01: 3 of 154 days held, 1 with several editions, 1 wanted
        2024-01                               #.
        2024-02  w2...........................
        2024-03 to 2024-06  none
        2024-07  #"
    `);
  });
});
