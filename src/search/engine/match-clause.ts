import { findOptions, passagesOf, type Occurrences, type Postings } from './find-occurrences.ts';
import { factsOf, passageAt, type Bundle } from './open-bundle.ts';
import type { PlannedClause } from './plan.ts';
import { mergeLists } from './sorted-lists.ts';

/** Where a clause is met in a bundle. */
export interface Match extends Occurrences {
  /** Passages that hold it, ascending. */
  passages: Int32Array;
  /** Of the clause. */
  offset: number;
}

/**
 * Finds the passages of a bundle that hold a clause: too many where not all postings are loaded, and
 * undefined where the clause is left open altogether.
 */
export function matchClause(
  bundle: Bundle,
  clause: PlannedClause,
  postings: Postings,
): Match | undefined {
  const found =
    clause.type === 'any'
      ? findOptions(bundle, clause.options, postings)
      : findNear(bundle, clause, postings);
  return found && { ...found, passages: passagesOf(bundle, found.starts), offset: clause.offset };
}

function findNear(
  bundle: Bundle,
  clause: Extract<PlannedClause, { type: 'near' }>,
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
