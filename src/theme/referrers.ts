import type { References } from '../archive/references/references.ts';
import type { ReportId } from '../report/id.ts';

/** More places that refer to a report have a page of their own, so that the report's stays light. */
const mostOnPage = 100;

/** How many reports refer to one. */
export function countReferrers(references: References, id: ReportId): number {
  return new Set(references.backlinks.get(id)?.map(({ from }) => from)).size;
}

/** True for so many places that refer to a report that they have a page of their own. */
export function haveBacklinksPage(count = 0): boolean {
  return count > mostOnPage;
}

/** The reports of a list that is cut short: the newest, and the others by year. */
export function foldByYear<Item extends { report: { meta: { day: string } } }>(
  items: readonly Item[],
  most: number,
): { shown: readonly Item[]; folded: [year: string, items: readonly Item[]][] } {
  const years = Map.groupBy(items.slice(most), ({ report }) => report.meta.day.slice(0, 4));
  return { shown: items.slice(0, most), folded: [...years] };
}
