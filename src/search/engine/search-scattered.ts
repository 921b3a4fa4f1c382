import { reportOf } from './addresses.ts';
import { loadAllWords, type Stores } from './load-words.ts';
import type { Match } from './match-clause.ts';
import { matchPlan } from './match-plan.ts';
import type { Bundle } from './open-bundle.ts';
import type { Plan } from './plan.ts';
import { rankPassages } from './rank-passages.ts';
import { narrow, type BundleHits } from './search-bundle.ts';

/** Searches a bundle for reports that hold all of a plan, and gives the passages that hold a part of it. */
export async function searchScattered(
  bundle: Bundle,
  plan: Plan,
  stores: Stores,
): Promise<BundleHits> {
  const clauses = [...plan.clauses, ...plan.silent];
  const { matches } = matchPlan(bundle, plan, await loadAllWords(bundle, clauses, stores));
  const chosen = await narrow(bundle, plan, spreadOver(matches), stores);
  return { bundle, passages: chosen, scores: rankPassages(bundle, matches, chosen) };
}

/** The passages that hold a part of the plan, in those reports that hold all of it. */
function spreadOver(matches: readonly Match[]): Int32Array {
  const lists = matches.map(({ passages }) => passages);
  const inAll = lists
    .map((passages) => new Set(passages.map(reportOf)))
    .reduce((shared, reports) => shared.intersection(reports));
  const passages = new Set(lists.flatMap((list) => [...list]));
  return Int32Array.from(passages)
    .filter((passage) => inAll.has(reportOf(passage)))
    .sort();
}
