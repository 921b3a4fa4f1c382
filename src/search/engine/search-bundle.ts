import { loadWords, type Stores } from './load-words.ts';
import { matchPlan } from './match-plan.ts';
import type { Bundle } from './open-bundle.ts';
import type { Plan } from './plan.ts';
import { rankPassages } from './rank-passages.ts';

/** What a plan finds in a bundle. */
export interface BundleHits {
  bundle: Bundle;
  /** Ascending. The title of a report stands for it where the plan asks for no passage. */
  passages: Int32Array;
  /** For each passage, the more the better. */
  scores: Float64Array;
}

/** Searches a bundle for passages that hold all of a plan. */
export async function searchBundle(
  bundle: Bundle,
  plan: Plan,
  stores: Stores,
): Promise<BundleHits> {
  const { matches, passages } = matchPlan(bundle, plan, await loadWords(bundle, plan, stores));
  const chosen = await narrow(bundle, plan, passages, stores);
  return { bundle, passages: chosen, scores: rankPassages(bundle, matches, chosen) };
}

/** Passages that are left when titles are asked for, and words are to be left out. */
export async function narrow(
  bundle: Bundle,
  plan: Plan,
  passages: Int32Array,
  stores: Stores,
): Promise<Int32Array> {
  if (passages.length === 0 || plan.titles.length + plan.none.length === 0) return passages;
  const { narrowReports } = await import('./seldom.ts');
  return narrowReports(bundle, plan, passages, stores);
}
