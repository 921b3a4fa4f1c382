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
 * For each outlet the numbers of those that support the same passages, each with the number of these passages behind.
 *
 * @param count of the outlets
 */
export function countTogether(count: number, supported: Supported): number[][] {
  const outlets = Uint32Array.from(supported.outlets);
  const ends = Uint32Array.from(supported.ends);
  const passages = Array.from({ length: count }, (): number[] => []);
  for (let passage = 0, at = 0; passage < ends.length; passage++)
    for (; at < (ends[passage] ?? 0); at++) passages[outlets[at] ?? 0]?.push(passage);
  // One outlet after the other: all pairs together are millions.
  const counts = new Uint32Array(count);
  return passages.map((own, outlet) => {
    const met: number[] = [];
    for (const passage of own) {
      const end = ends[passage] ?? 0;
      for (let at = ends[passage - 1] ?? 0; at < end; at++) {
        const other = outlets[at] ?? 0;
        if (other === outlet) continue;
        const known = counts[other] ?? 0;
        if (known === 0) met.push(other);
        counts[other] = known + 1;
      }
    }
    const together = met.flatMap((other) => [other, counts[other] ?? 0]);
    for (const other of met) counts[other] = 0;
    return together;
  });
}

/** What `countTogether` says of an outlet in some of all reports. */
export interface CountedTogether {
  together: readonly number[];
  /** Ids of the outlets by the numbers that they have there, as places in all ids. */
  numbers: Uint32Array;
}

/**
 * For each outlet those that support the same passages, by the number of these passages.
 *
 * @param ids of the outlets
 * @param counted what was counted of each, part by part
 */
export function findTogether(
  ids: readonly string[],
  counted: readonly (readonly CountedTogether[])[],
): Outlet['together'][] {
  const counts = new Uint32Array(ids.length);
  return counted.map((parts) => {
    const met: number[] = [];
    for (const { together, numbers } of parts)
      for (let at = 0; at < together.length; at += 2) {
        const other = numbers[together[at] ?? 0] ?? 0;
        const known = counts[other] ?? 0;
        if (known === 0) met.push(other);
        counts[other] = known + (together[at + 1] ?? 0);
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
