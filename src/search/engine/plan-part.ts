import type { Term } from '../query/query.ts';
import type { Part } from './find-runs.ts';
import type { PlannedClause, Sequence } from './plan.ts';
import type { PlanContext, PlannedQuery } from './plan-query.ts';
import { resolveTerm, type ResolvedTerm } from './resolve-term.ts';

/** A clause made ready for the index, with what there is to tell of its words. */
export interface PlannedPart extends Pick<PlannedQuery, 'aliases' | 'unknown' | 'forms'> {
  clause: PlannedClause;
}

/** How much of the weight is left where something is written otherwise. */
const shareOfOther = 0.5;

/** @param offset words of the query before it */
export async function planPart(
  part: Part,
  offset: number,
  context: PlanContext,
): Promise<PlannedPart> {
  if (part.type === 'run') {
    const { planRun } = await import('./seldom.ts');
    return planRun(part, offset, context);
  }
  const terms = part.type === 'any' ? part.terms : [part.left, part.right];
  const resolved = await Promise.all(terms.map((term) => resolveIn(term, context)));
  const options = resolved.map(({ sequences }) => {
    const weight = weigh(
      sequences.map((sequence) => [sequence]),
      context,
    );
    return sequences.map((sequence) => ({
      sequences: [sequence],
      weight: weight * (sequence.other ? shareOfOther : 1),
    }));
  });
  const notes = joinNotes(resolved);
  if (part.type === 'any')
    return { clause: { type: 'any', offset, options: options.flat() }, ...notes };
  const { findNear: find } = await import('./seldom.ts');
  const [left = [], right = []] = options;
  return { clause: { type: 'near', offset, left, right, distance: part.distance, find }, ...notes };
}

/** Looks a term of the query up. */
export function resolveIn(term: Term, { q, typing, lexicon }: PlanContext): Promise<ResolvedTerm> {
  return resolveTerm(term, q, typing && term.end === q.length, lexicon);
}

/** What there is to tell of terms together. */
export function joinNotes(resolved: readonly ResolvedTerm[]): Omit<PlannedPart, 'clause'> {
  return {
    aliases: resolved.flatMap(({ aliases }) => aliases),
    unknown: resolved.flatMap(({ unknown }) => unknown),
    forms: resolved.flatMap(({ forms }) => forms),
  };
}

/** Ways to write the same weigh the more, the rarer they are together. */
export function weigh(ways: readonly Sequence[][], { passages }: PlanContext): number {
  const frequency = ways.reduce(
    (sum, way) =>
      sum + Math.min(...way.flatMap(({ atoms }) => atoms.map(({ found }) => found.passages))),
    0,
  );
  return Math.log(1 + passages / frequency);
}
