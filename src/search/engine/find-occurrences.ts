import { factsOf, passageAt, type Bundle } from './open-bundle.ts';
import type { Atom, Option, Sequence } from './plan.ts';
import { takeaway, title } from './report-layout.ts';
import { intersect, mergeLists } from './sorted-lists.ts';

/** Where something stands. */
export interface Occurrences {
  /** Ascending. */
  starts: Int32Array;
  /** For each start an index in `ways`. */
  kinds: Uint16Array;
  ways: Way[];
}

/** One of the ways in which a clause can be met. */
interface Way {
  /** Words in a row. */
  length: number;
  weight: number;
  /** True where postings of all its words are loaded: what was found so is found for certain. */
  sure: boolean;
}

/** Positions of an atom in a bundle, ascending; undefined where they have not been loaded. */
export type Postings = (atom: Atom) => Int32Array | undefined;

/**
 * Where any of several options stands. A word whose postings have not been loaded may stand anywhere;
 * undefined if that leaves an option open altogether.
 */
export function findOptions(
  bundle: Bundle,
  options: readonly Option[],
  postings: Postings,
): Occurrences | undefined {
  const ways: Way[] = [];
  const lists: Int32Array[] = [];
  for (const { sequences, weight } of options) {
    const found = sequences
      .map((sequence) => findSequence(bundle, sequence, postings))
      .filter((sequence) => sequence !== undefined);
    if (found.length === 0) return undefined;
    lists.push(
      ...keepTogether(
        bundle,
        found.map(({ starts }) => starts),
      ),
    );
    const whole = found.length === sequences.length;
    ways.push(...found.map(({ length, sure }) => ({ length, weight, sure: sure && whole })));
  }
  return { ...mergeLists(lists), ways };
}

/** The passages in which positions stand, each once. */
export function passagesOf(bundle: Bundle, positions: Int32Array): Int32Array {
  const passages = new Int32Array(positions.length);
  let count = 0;
  let last = -1;
  for (const position of positions) {
    const passage = passageAt(bundle, position);
    if (passage !== last) passages[count++] = last = passage;
  }
  return passages.subarray(0, count);
}

/** Where words stand in a row within a passage; undefined where the postings of none of them are loaded. */
function findSequence(
  bundle: Bundle,
  { atoms, places, field }: Sequence,
  postings: Postings,
): { starts: Int32Array; length: number; sure: boolean } | undefined {
  const [rarest, ...others] = atoms
    .map((atom, index) => ({ index: places?.[index] ?? index, positions: postings(atom) }))
    .filter((entry): entry is { index: number; positions: Int32Array } => !!entry.positions)
    .toSorted((a, b) => a.positions.length - b.positions.length);
  if (!rarest) return undefined;
  const length = (places?.at(-1) ?? atoms.length - 1) + 1;
  const sure = others.length + 1 === atoms.length;
  let starts = rarest.positions;
  if (length > 1) starts = starts.map((position) => position - rarest.index);
  for (const { index, positions } of others) starts = keepShifted(starts, positions, index);
  if (length > 1)
    starts = starts.filter(
      (start) => passageAt(bundle, start) === passageAt(bundle, start + length - 1),
    );
  if (field === undefined) return { starts, length, sure };
  const flag = { title, takeaway }[field];
  return {
    starts: starts.filter(
      (start) => (factsOf(bundle, passageAt(bundle, start)).flags & flag) !== 0,
    ),
    length,
    sure,
  };
}

/** Those of `starts` which, `shift` further on, are in `positions`. */
function keepShifted(starts: Int32Array, positions: Int32Array, shift: number): Int32Array {
  const kept = new Int32Array(starts.length);
  let count = 0;
  let next = 0;
  for (const start of starts) {
    while ((positions[next] ?? Infinity) < start + shift) next++;
    if (positions[next] === start + shift) kept[count++] = start;
  }
  return kept.subarray(0, count);
}

/** Of several lists, what stands in passages that are in each of them. */
function keepTogether(bundle: Bundle, lists: Int32Array[]): Int32Array[] {
  if (lists.length === 1) return lists;
  const shared = new Set(intersect(lists.map((starts) => passagesOf(bundle, starts))));
  return lists.map((starts) => starts.filter((start) => shared.has(passageAt(bundle, start))));
}
