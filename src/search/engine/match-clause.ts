import { findOptions, passagesOf, type Occurrences, type Postings } from './find-occurrences.ts';
import type { Bundle } from './open-bundle.ts';
import type { PlannedClause } from './plan.ts';

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
      : clause.find(bundle, clause, postings);
  return found && { ...found, passages: passagesOf(bundle, found.starts), offset: clause.offset };
}
