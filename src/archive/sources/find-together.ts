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
  const numbers = new Map<string, number>();
  for (const outlets of reports)
    for (const id of outlets.keys()) if (!numbers.has(id)) numbers.set(id, numbers.size);
  // Millions of pairs: one number for each is counted several times as fast as two names.
  const pairs = new Map<number, number>();
  for (const outlets of reports)
    for (const passage of groupByPassage(outlets, numbers)) {
      const sorted = [...passage].toSorted((a, b) => a - b);
      for (const [index, one] of sorted.entries())
        for (const other of sorted.slice(index + 1)) {
          const pair = one * numbers.size + other;
          pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        }
    }
  return listByOutlet(pairs, [...numbers.keys()]);
}

/** The outlets that support each passage of a report, by their numbers. */
function groupByPassage(
  outlets: ReadonlyMap<string, readonly Citation[]>,
  numbers: ReadonlyMap<string, number>,
): Iterable<Set<number>> {
  const passages = new Map<number, Set<number>>();
  for (const [id, citations] of outlets) {
    const outlet = numbers.get(id) ?? 0;
    for (const { sentences } of citations)
      for (const { passage } of sentences) {
        const cited = passages.get(passage);
        if (cited) cited.add(outlet);
        else passages.set(passage, new Set([outlet]));
      }
  }
  return passages.values();
}

function listByOutlet(
  pairs: ReadonlyMap<number, number>,
  ids: readonly string[],
): Map<string, Outlet['together']> {
  const lists = ids.map((): { id: string; passages: number }[] => []);
  for (const [pair, passages] of pairs) {
    const [one, other] = [Math.floor(pair / ids.length), pair % ids.length];
    lists[one]?.push({ id: ids[other] ?? '', passages });
    lists[other]?.push({ id: ids[one] ?? '', passages });
  }
  return new Map(
    lists.map((list, number) => [
      ids[number] ?? '',
      list.toSorted((a, b) => b.passages - a.passages || (a.id < b.id ? -1 : 1)).slice(0, most),
    ]),
  );
}
