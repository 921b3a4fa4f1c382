import type { Order } from '../query/query.ts';
import type { FoundReport } from './find-reports.ts';

/** Sorts reports; of a day, or of equals, assessments come first. */
export function sortReports(reports: readonly FoundReport[], order: Order): FoundReport[] {
  const sign = order === 'oldest' ? -1 : 1;
  return reports.toSorted(
    (a, b) =>
      (order === 'relevance' ? b.score - a.score : 0) ||
      sign * compare(b.facts.day, a.facts.day) ||
      compare(a.facts.kind, b.facts.kind) ||
      a.hits.bundle.index - b.hits.bundle.index ||
      a.report - b.report,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
