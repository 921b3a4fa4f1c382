import { passageOf, reportOf } from './addresses.ts';
import type { Postings } from './find-occurrences.ts';
import { matchClause, type Match } from './match-clause.ts';
import type { Bundle } from './open-bundle.ts';
import type { Plan } from './plan.ts';
import { intersect } from './sorted-lists.ts';

/** Where the clauses of a plan are met in a bundle. */
export interface PlanMatch {
  /** Of the clauses that make a passage better. */
  matches: Match[];
  /** Passages that hold all clauses, ascending; the titles of all reports where there are no clauses. */
  passages: Int32Array;
}

/** Matches what a plan asks of passages. Clauses that are left open, for want of postings, are met anywhere. */
export function matchPlan(bundle: Bundle, plan: Plan, postings: Postings): PlanMatch {
  const match = (clauses: Plan['clauses']): Match[] =>
    clauses
      .map((clause) => matchClause(bundle, clause, postings))
      .filter((each) => each !== undefined);
  const matches = match(plan.clauses);
  const lists = [...matches, ...match(plan.silent)].map(({ passages }) => passages);
  return { matches, passages: lists.length > 0 ? intersect(lists) : titlesOf(bundle) };
}

/** The passages that hold a part of the plan, in those reports that hold all of it. */
export function spreadOver(matches: readonly Match[]): Int32Array {
  const lists = matches.map(({ passages }) => passages);
  const inAll = lists
    .map((passages) => new Set(passages.map(reportOf)))
    .reduce((shared, reports) => shared.intersection(reports));
  const passages = new Set(lists.flatMap((list) => [...list]));
  return Int32Array.from(passages)
    .filter((passage) => inAll.has(reportOf(passage)))
    .sort();
}

function titlesOf({ reports }: Bundle): Int32Array {
  return Int32Array.from(reports, (_, report) => passageOf(report, 0));
}
