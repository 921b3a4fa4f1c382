import type { Outlet } from './outlet.ts';

/** As many as a reader looks at. */
const most = 10;

/**
 * For each outlet those that support the same passages, by the number of these passages.
 *
 * @param ids of the outlets
 * @param passages the outlets that support each passage, by their places in `ids`
 */
export function findTogether(
  ids: readonly string[],
  passages: readonly (readonly number[])[],
): Outlet['together'][] {
  const supported: number[][] = ids.map(() => []);
  for (const [index, outlets] of passages.entries())
    for (const outlet of outlets) supported[outlet]?.push(index);
  // One outlet after the other: all pairs together are millions.
  const counts = new Uint32Array(ids.length);
  return supported.map((own, outlet) => {
    const met: number[] = [];
    for (const index of own)
      for (const other of passages[index] ?? []) {
        if (other === outlet) continue;
        if (counts[other] === 0) met.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
      }
    const first = takeFirst(met, (a, b) => {
      const difference = (counts[b] ?? 0) - (counts[a] ?? 0);
      return difference || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1);
    });
    const together = first.map((other) => ({ id: ids[other] ?? '', passages: counts[other] ?? 0 }));
    for (const other of met) counts[other] = 0;
    return together;
  });
}

/** The first of some in an order, without bringing all into it. */
function takeFirst(all: readonly number[], compare: (a: number, b: number) => number): number[] {
  const first: number[] = [];
  for (const one of all) {
    const last = first.at(-1);
    if (first.length === most && last !== undefined && compare(last, one) < 0) continue;
    first.splice(first.findLastIndex((other) => compare(other, one) < 0) + 1, 0, one);
    if (first.length > most) first.pop();
  }
  return first;
}
