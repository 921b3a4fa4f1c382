import type { Outlet } from './outlet.ts';

/** As many as a reader looks at. */
const most = 10;

/** Which outlets support each passage, by numbers: there are too many for a list each. */
export interface Supported {
  /** The outlets of one passage behind those of the other. */
  outlets: number[];
  /** Where those of each passage end. */
  ends: number[];
}

/**
 * For each outlet those that support the same passages, by the number of these passages.
 *
 * @param ids of the outlets, by their numbers
 */
export function findTogether(ids: readonly string[], supported: Supported): Outlet['together'][] {
  const outlets = Uint32Array.from(supported.outlets);
  const ends = Uint32Array.from(supported.ends);
  const passages: number[][] = ids.map(() => []);
  for (let passage = 0, at = 0; passage < ends.length; passage++)
    for (; at < (ends[passage] ?? 0); at++) passages[outlets[at] ?? 0]?.push(passage);
  // One outlet after the other: all pairs together are millions.
  const counts = new Uint32Array(ids.length);
  return passages.map((own, outlet) => {
    const met: number[] = [];
    for (const passage of own) {
      const end = ends[passage] ?? 0;
      for (let at = ends[passage - 1] ?? 0; at < end; at++) {
        const other = outlets[at] ?? 0;
        const count = counts[other] ?? 0;
        if (count === 0) met.push(other);
        counts[other] = count + 1;
      }
    }
    const others = met.filter((other) => other !== outlet);
    const first = takeFirst(others, (a, b) => {
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
