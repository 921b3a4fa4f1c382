import { joiner } from '../words.ts';
import type { Bundle } from './open-bundle.ts';
import { atomsOf, atomsOfClause, keyOf, type Atom, type Plan, type PlannedClause } from './plan.ts';
import { sum } from './sum.ts';

/** Words that are loaded together, because one without the others tells nothing. */
interface Unit {
  clause: PlannedClause;
  atoms: Atom[];
  /** Passages of the bundle that have them: an estimate. */
  passages: number;
  cost: number;
}

/** Bytes of a text pack. */
export const packCost = 900;

/** About as many as reports have. */
const passagesOfReport = 60;

/**
 * The words whose postings to load first. With some rare words loaded, few passages are left, and to read
 * their texts, which will be shown anyway, costs less than the postings of frequent words.
 *
 * @param costOf bytes that the postings of a word take
 */
export function choosePostings(
  { clauses, silent }: Plan,
  bundle: Bundle,
  costOf: (atom: Atom) => number,
): Atom[] {
  const units = [...clauses, ...silent.filter((clause) => !asksForMarks(clause))]
    .flatMap((clause) => unitsOf(clause, bundle, costOf))
    .toSorted((a, b) => a.passages - b.passages);
  let rest = units.reduce((sum, { cost }) => sum + cost, 0);
  let [best, least] = [units.length, rest];
  let loaded = 0;
  const all = bundle.reports.length * passagesOfReport;
  let left = all;
  for (const [index, unit] of units.entries()) {
    loaded += unit.cost;
    rest -= unit.cost;
    left = narrow(left, unit, units.slice(0, index), all);
    const cost = loaded + Math.min(rest, Math.ceil(left) * packCost);
    if (cost < least) [best, least] = [index + 1, cost];
  }
  const marks = silent.filter(asksForMarks).flatMap(atomsOfClause);
  return [...units.slice(0, best).flatMap(({ atoms }) => atoms), ...marks];
}

/** Marks of outlets stand in no text. */
function asksForMarks(clause: PlannedClause): boolean {
  return atomsOfClause(clause).some(({ word }) => word.startsWith(joiner));
}

/** Whether so many reports will have hits that the layouts of all had better be loaded at once. */
export function expectsMany(clauses: readonly PlannedClause[], bundle: Bundle): boolean {
  const counts = clauses.map((clause) =>
    sum(atomsOfClause(clause).map(({ found }) => found.bundles.get(bundle.index)?.passages ?? 0)),
  );
  return Math.min(...counts) > bundle.reports.length / 8;
}

/** The words by whose postings the clause narrows, for each way to meet it the rarest one, and then each of the others. */
function unitsOf(clause: PlannedClause, bundle: Bundle, costOf: (atom: Atom) => number): Unit[] {
  const countOf = ({ found }: Atom) => found.bundles.get(bundle.index)?.passages ?? 0;
  const toUnit = (atoms: Atom[]): Unit => ({
    clause,
    atoms,
    passages: sum(atoms.map(countOf)),
    cost: sum(atoms.map(costOf)),
  });
  const sides = clause.type === 'any' ? [clause.options] : [clause.left, clause.right];
  return sides.flatMap((options) => {
    const ways = options.map(({ sequences }) =>
      atomsOf(sequences).toSorted((a, b) => countOf(a) - countOf(b)),
    );
    const rarest = new Map(ways.flatMap(([atom]) => (atom ? [[keyOf(atom), atom]] : [])));
    const others = new Map(ways.flat().map((atom) => [keyOf(atom), atom]));
    for (const key of rarest.keys()) others.delete(key);
    const first = toUnit([...rarest.values()]);
    // Without the first, the others tell nothing.
    return [
      first,
      ...[...others.values()]
        .map((atom) => toUnit([atom]))
        .map((unit) => ({ ...unit, passages: Math.max(first.passages, unit.passages) })),
    ];
  });
}

/** Passages that are left when one more unit is asked for. Words of a phrase narrow most. */
function narrow(left: number, unit: Unit, before: readonly Unit[], all: number): number {
  if (before.length === 0) return unit.passages;
  const inPhrase = before.some(({ clause }) => clause === unit.clause);
  return left * (inPhrase ? 0.05 : Math.max(0.05, Math.sqrt(unit.passages / all)));
}
