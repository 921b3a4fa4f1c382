import type { Report } from '../report/report.ts';

/** A part of the index: consecutive reports of one year, which never changes once the year is over. */
export interface Bundle {
  /** Folder below `/pagefind/`: `2024`, or `2024-2` where a year needs several. */
  name: string;
  /** Newest first. */
  reports: Report[];
}

/**
 * Most passages of a bundle. Pagefind compares each hit with all postings of the word, so the time of a
 * search grows with the square of this; each further bundle costs two requests.
 */
const mostPassages = 5000;

/**
 * Cuts the archive into bundles, newest first. A year fills its bundles from January on, so that a new
 * report changes the last one alone.
 *
 * @param reports oldest first
 */
export function planBundles(reports: readonly Report[]): Bundle[] {
  const bundles: { year: string; passages: number; reports: Report[] }[] = [];
  for (const report of reports) {
    const year = report.meta.day.slice(0, 4);
    const last = bundles.at(-1);
    const count = report.passages.length;
    if (last?.year === year && last.passages + count <= mostPassages) {
      last.passages += count;
      last.reports.push(report);
    } else {
      bundles.push({ year, passages: count, reports: [report] });
    }
  }
  return bundles
    .map(({ year, reports: own }, index) => {
      const before = bundles.slice(0, index).filter((bundle) => bundle.year === year).length;
      return { name: before ? `${year}-${before + 1}` : year, reports: own.toReversed() };
    })
    .toReversed();
}
