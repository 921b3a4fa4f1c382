import { findOptions, type Occurrences, type Postings } from './find-occurrences.ts';
import { factsOf, passageAt, type Bundle } from './open-bundle.ts';
import type { NearClause } from './plan.ts';
import { mergeLists } from './sorted-lists.ts';

/** Where one side of a clause stands near the other, and where the other does. */
export function findNear(
  bundle: Bundle,
  clause: NearClause,
  postings: Postings,
): Occurrences | undefined {
  const left = findOptions(bundle, clause.left, postings);
  const right = findOptions(bundle, clause.right, postings);
  if (!left || !right) return withDoubt(left ?? right);
  const lefts = keepNear(bundle, left, right, clause.distance);
  const rights = keepNear(bundle, right, left, clause.distance);
  const { starts, kinds } = mergeLists([
    takeAll(left.starts, lefts),
    takeAll(right.starts, rights),
  ]);
  let [nextLeft, nextRight] = [0, 0];
  return {
    starts,
    kinds: kinds.map((side) =>
      side === 0
        ? (left.kinds[lefts[nextLeft++] ?? 0] ?? 0)
        : left.ways.length + (right.kinds[rights[nextRight++] ?? 0] ?? 0),
    ),
    ways: [...left.ways, ...right.ways],
  };
}

/** The other side has yet to be found. */
function withDoubt(found: Occurrences | undefined): Occurrences | undefined {
  return found && { ...found, ways: found.ways.map((way) => ({ ...way, sure: false })) };
}

/** Indices of those of `one` that have, in their passage, one of `other` at most `distance` words away. */
function keepNear(
  bundle: Bundle,
  one: Occurrences,
  other: Occurrences,
  distance: number,
): number[] {
  const longest = Math.max(1, ...other.ways.map(({ length }) => length));
  const kept: number[] = [];
  let first = 0;
  for (const [index, start] of one.starts.entries()) {
    const passage = passageAt(bundle, start);
    const low = Math.max(start - distance - longest + 1, factsOf(bundle, passage).start);
    const high = start + lengthAt(one, index) - 1 + distance;
    while ((other.starts[first] ?? Infinity) < low) first++;
    for (let next = first; (other.starts[next] ?? Infinity) <= high; next++) {
      const found = other.starts[next] ?? 0;
      if (passageAt(bundle, found) !== passage) break;
      // From the end of the one that stands first to the start of the other.
      if (start - (found + lengthAt(other, next) - 1) > distance) continue;
      kept.push(index);
      break;
    }
  }
  return kept;
}

function lengthAt({ kinds, ways }: Occurrences, index: number): number {
  return ways[kinds[index] ?? 0]?.length ?? 1;
}

function takeAll(starts: Int32Array, indices: readonly number[]): Int32Array {
  return Int32Array.from(indices, (index) => starts[index] ?? 0);
}
