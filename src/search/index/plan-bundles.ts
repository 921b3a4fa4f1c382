import type { Day } from '../../report/day.ts';

/** Reports of one stretch of time, which are indexed together. */
export interface Bundle<Report> {
  /** `2023`, `2024-q1`, `2024-04`; with `.2`, `.3` behind it where there are too many reports for one. */
  name: string;
  /** Newest first. */
  reports: Report[];
}

/** Most words of a bundle: a thread takes some 200 MB to index them. */
const mostWords = 3_200_000;

/**
 * Cuts an archive into bundles, newest first: a year that is over is one, a quarter that is over one of the
 * last year, and a month one of the last quarter. What is over is told by the newest report, not by a
 * clock. A bundle is filled from its beginning on, so that a new report changes the newest one alone, until
 * it opens another month.
 *
 * @param reports oldest first
 */
export function planBundles<Report extends { day: Day; words: number }>(
  reports: readonly Report[],
): Bundle<Report>[] {
  const newest = reports.at(-1)?.day;
  if (newest === undefined) return [];
  const stretches = Map.groupBy(reports, ({ day }) => nameStretch(day, newest));
  return [...stretches]
    .flatMap(([name, own]) =>
      cut(own).map((part, index) => ({
        name: index === 0 ? name : `${name}.${index + 1}`,
        reports: part.toReversed(),
      })),
    )
    .toReversed();
}

function nameStretch(day: Day, newest: Day): string {
  const year = day.slice(0, 4);
  if (year !== newest.slice(0, 4)) return year;
  return quarterOf(day) === quarterOf(newest) ? day.slice(0, 7) : `${year}-q${quarterOf(day)}`;
}

function quarterOf(day: Day): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}

function cut<Report extends { words: number }>(reports: readonly Report[]): Report[][] {
  const parts: Report[][] = [];
  let words = mostWords;
  for (const report of reports) {
    words += report.words;
    if (words > mostWords) {
      parts.push([]);
      words = report.words;
    }
    parts.at(-1)?.push(report);
  }
  return parts;
}
