import { passageOf } from './addresses.ts';
import type { Postings } from './find-occurrences.ts';
import { matchClause, type Match } from './match-clause.ts';
import { passageAt, type Bundle } from './open-bundle.ts';
import type { Plan } from './plan.ts';
import { intersect } from './sorted-lists.ts';

/** Where the clauses of a plan are met in a bundle. */
export interface PlanMatch {
  /** Of the clauses that make a passage better. */
  matches: Match[];
  /** Passages that hold all clauses, ascending; the titles of all reports where there are no clauses. */
  passages: Int32Array;
  /** Those of the passages that have to be looked at again, because postings are missing. */
  unsure: Int32Array;
}

/** Matches what a plan asks of passages. Clauses that are left open, for want of postings, are met anywhere. */
export function matchPlan(bundle: Bundle, plan: Plan, postings: Postings): PlanMatch {
  const match = (clauses: Plan['clauses']) =>
    clauses.map((clause) => matchClause(bundle, clause, postings));
  const [counted, silent] = [match(plan.clauses), match(plan.silent)];
  const all = [...counted, ...silent];
  const known = all.filter((each) => each !== undefined);
  const passages =
    all.length > 0 ? intersect(known.map((each) => each.passages)) : titlesOf(bundle);
  const doubtful = new Set(known.flatMap((each) => doubtfulPassages(bundle, each)));
  return {
    matches: counted.filter((each) => each !== undefined),
    passages,
    unsure:
      known.length < all.length ? passages : passages.filter((passage) => doubtful.has(passage)),
  };
}

/** Passages in which something stands that may be what the clause asks for. */
function doubtfulPassages(bundle: Bundle, { starts, kinds, ways }: Match): number[] {
  if (ways.every(({ sure }) => sure)) return [];
  return [...starts.filter((_, index) => !ways[kinds[index] ?? 0]?.sure)].map((start) =>
    passageAt(bundle, start),
  );
}

function titlesOf({ reports }: Bundle): Int32Array {
  return Int32Array.from(reports, (_, report) => passageOf(report, 0));
}
