import { daysFrom, type Day } from '../../report/day.ts';
import type { Series } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import { reportsOfSeries, type Archive } from '../archive.ts';
import type { References } from '../references/references.ts';

/** A series with every day from its first report to its last, or to the last that is wanted. */
export interface SeriesCoverage {
  series: Series;
  /** Oldest first, without a hole. */
  days: readonly CoveredDay[];
}

/** What the archive holds of a series on a day. */
export interface CoveredDay {
  day: Day;
  /** `wanted`: none is held, and something refers to one; `none`: none is held, and nobody may have written one. */
  state: 'held' | 'editions' | 'wanted' | 'none';
  /** More than one where there are several editions. */
  reports: readonly Report[];
  /** Of all its reports. */
  words: number;
  notes: number;
}

/** The coverage of each series that has reports. */
export function coverSeries(
  archive: Archive,
  wanted: References['wanted'] = new Map(),
): SeriesCoverage[] {
  return archive.series.flatMap((series) => {
    const byDay = Map.groupBy(reportsOfSeries(archive, series.id), ({ meta }) => meta.day);
    const missed = new Set(
      [...wanted]
        .filter(([, all]) => all.some(({ report }) => report.series === series.id))
        .map(([day]) => day),
    );
    const [first] = byDay.keys();
    const last = [...byDay.keys(), ...missed].toSorted().at(-1);
    if (first === undefined || last === undefined) return [];
    const days = daysFrom(first, last).map((day) => cover(day, byDay.get(day) ?? [], missed));
    return [{ series, days }];
  });
}

/** How many days are held, wanted, and so on. */
export function countDays(days: readonly CoveredDay[]) {
  const count = (state: CoveredDay['state']) => days.filter((day) => day.state === state).length;
  return {
    days: days.length,
    held: count('held') + count('editions'),
    editions: count('editions'),
    wanted: count('wanted'),
    none: count('none'),
    reports: sum(days, ({ reports }) => reports.length),
    words: sum(days, ({ words }) => words),
    notes: sum(days, ({ notes }) => notes),
  };
}

function cover(day: Day, reports: readonly Report[], missed: ReadonlySet<Day>): CoveredDay {
  const state =
    reports.length > 1
      ? 'editions'
      : reports.length === 1
        ? 'held'
        : missed.has(day)
          ? 'wanted'
          : 'none';
  return {
    day,
    state,
    reports,
    words: sum(reports, ({ words }) => words),
    notes: sum(reports, ({ noteCount }) => noteCount),
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
