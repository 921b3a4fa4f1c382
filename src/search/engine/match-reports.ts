import { reportAt } from './addresses.ts';
import type { Postings } from './find-occurrences.ts';
import type { Option, PlannedClause, Sequence } from './plan.ts';

/**
 * Reports of a bundle that hold all words of clauses, in whatever passages. Words whose postings have not
 * been loaded may stand anywhere; undefined if that leaves everything open.
 */
export function matchReports(
  clauses: readonly PlannedClause[],
  postings: Postings,
): Set<number> | undefined {
  return intersection(clauses.map((clause) => reportsOfClause(clause, postings)));
}

function reportsOfClause(clause: PlannedClause, postings: Postings): Set<number> | undefined {
  const reportsOf = (options: readonly Option[]) =>
    union(
      options.map(({ sequences }) =>
        intersection(sequences.map((sequence) => reportsOfSequence(sequence, postings))),
      ),
    );
  return clause.type === 'any'
    ? reportsOf(clause.options)
    : intersection([reportsOf(clause.left), reportsOf(clause.right)]);
}

function reportsOfSequence({ atoms }: Sequence, postings: Postings): Set<number> | undefined {
  return intersection(
    atoms.map((atom) => {
      const positions = postings(atom);
      return positions && new Set(positions.map(reportAt));
    }),
  );
}

/** Those in all sets; what is open narrows nothing. */
function intersection(sets: readonly (Set<number> | undefined)[]): Set<number> | undefined {
  const known = sets.filter((set) => set !== undefined);
  return known.length > 0 ? known.reduce((shared, set) => shared.intersection(set)) : undefined;
}

/** Those in any set; one that is open leaves everything open. */
function union(sets: readonly (Set<number> | undefined)[]): Set<number> | undefined {
  const known = sets.filter((set) => set !== undefined);
  if (known.length < sets.length) return undefined;
  return known.reduce((all, set) => all.union(set), new Set());
}
