import type { Archive } from '../archive/archive.ts';
import type { WantedReport } from '../archive/references/references.ts';
import { printDay } from './dates.ts';

/** What is known of a report that the archive has not: "Iran Update, March 5, 2026, evening edition". */
export function printWanted(archive: Archive, wanted: WantedReport): string {
  const series = archive.series.find(({ id }) => id === wanted.series)?.name;
  const publisher = archive.publishers.find(({ id }) => id === wanted.publisher)?.name;
  const what = series ?? (publisher ? `a report of the ${publisher}` : 'a report');
  const edition = wanted.edition ? `, ${wanted.edition.replaceAll('-', ' ')} edition` : '';
  return `${what}, ${printDay(wanted.day, 'long')}${edition}`;
}
