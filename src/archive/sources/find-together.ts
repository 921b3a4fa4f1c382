import type { Report } from '../../report/report.ts';
import type { CitingReport, Outlet } from './outlet.ts';

/** As many as a reader looks at. */
const most = 10;

/** For each outlet those that support the same passages, by the number of these passages. */
export function findTogether(
  outlets: readonly (readonly [id: string, reports: readonly CitingReport[]])[],
): Map<string, Outlet['together']> {
  const counts = new Map<string, Map<string, number>>(outlets.map(([id]) => [id, new Map()]));
  for (const passages of groupByPassage(outlets).values())
    for (const ids of passages.values())
      for (const id of ids) {
        const own = counts.get(id);
        for (const other of ids) if (other !== id) own?.set(other, (own.get(other) ?? 0) + 1);
      }
  return new Map(
    [...counts].map(([id, own]) => [
      id,
      [...own]
        .map(([other, count]) => ({ id: other, passages: count }))
        .toSorted((a, b) => b.passages - a.passages || (a.id < b.id ? -1 : 1))
        .slice(0, most),
    ]),
  );
}

/** The outlets that support each passage, by report and number of the passage. */
function groupByPassage(
  outlets: Parameters<typeof findTogether>[0],
): Map<Report, Map<number, Set<string>>> {
  const reports = new Map<Report, Map<number, Set<string>>>();
  for (const [id, citing] of outlets)
    for (const { report, citations } of citing) {
      const passages = reports.get(report) ?? new Map<number, Set<string>>();
      reports.set(report, passages);
      for (const { sentences } of citations)
        for (const { passage } of sentences)
          passages.set(passage, (passages.get(passage) ?? new Set()).add(id));
    }
  return reports;
}
