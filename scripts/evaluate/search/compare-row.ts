import { percent, type Row } from '../row.ts';
import type { Score } from './contestant.ts';

/** A row for a share of points, with what the others reach beside it. The first score is ours. */
export function compareRow(
  measure: string,
  goal: number,
  things: string,
  scores: readonly (Score | undefined)[],
): Row {
  const [ours, ...others] = scores;
  if (!ours) throw new Error(`Nobody has measured: ${measure}.`);
  return {
    measure,
    measured: `${percent(shareOf(ours))} of ${ours.of} ${things}`,
    goal: goal === 1 ? '100 %' : `≥ ${percent(goal)}`,
    good: shareOf(ours) >= goal,
    beside: others.map((score) => (score ? percent(shareOf(score)) : '–')),
    details: ours.wrong,
  };
}

function shareOf({ points, of }: Score): number {
  return of === 0 ? 1 : points / of;
}
