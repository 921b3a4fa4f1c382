import type { Citation } from './find-citations.ts';
import type { Outlet } from './outlet.ts';

/** As many as a reader looks at. */
const most = 10;

/**
 * For each outlet those that support the same passages, by the number of these passages.
 *
 * @param reports what each report cites, by outlet
 */
export function findTogether(
  reports: readonly ReadonlyMap<string, readonly Citation[]>[],
): Map<string, Outlet['together']> {
  const counts = new Map<string, Map<string, number>>();
  for (const outlets of reports)
    for (const ids of groupByPassage(outlets).values())
      for (const id of ids) {
        const own = counts.get(id) ?? new Map<string, number>();
        counts.set(id, own);
        for (const other of ids) if (other !== id) own.set(other, (own.get(other) ?? 0) + 1);
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

/** The outlets that support each passage of a report, by its number. */
function groupByPassage(
  outlets: ReadonlyMap<string, readonly Citation[]>,
): Map<number, Set<string>> {
  const passages = new Map<number, Set<string>>();
  for (const [id, citations] of outlets)
    for (const { sentences } of citations)
      for (const { passage } of sentences) {
        const ids = passages.get(passage);
        if (ids) ids.add(id);
        else passages.set(passage, new Set([id]));
      }
  return passages;
}
