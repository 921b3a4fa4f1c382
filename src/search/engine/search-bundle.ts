import { findOptions } from './find-occurrences.ts';
import { loadAllWords, loadWords, type Stores } from './load-words.ts';
import { matchClause } from './match-clause.ts';
import { matchPlan, spreadOver } from './match-plan.ts';
import { passageAt, type Bundle } from './open-bundle.ts';
import { atomsOf, atomsOfClause, atomsOfPlan, type Plan } from './plan.ts';
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
  const chosen = await keepReports(bundle, plan, passages, stores);
  return { bundle, passages: chosen, scores: rankPassages(bundle, matches, chosen) };
}

/** Searches a bundle for reports that hold all of a plan, and gives the passages that hold a part of it. */
export async function searchScattered(
  bundle: Bundle,
  plan: Plan,
  stores: Stores,
): Promise<BundleHits> {
  const { matches } = matchPlan(
    bundle,
    plan,
    await loadAllWords(bundle, atomsOfPlan(plan), stores),
  );
  const chosen = await keepReports(bundle, plan, spreadOver(bundle, matches), stores);
  return { bundle, passages: chosen, scores: rankPassages(bundle, matches, chosen) };
}

/** Those of `passages` whose report has the title that is asked for, and holds nothing that is to be left out. */
async function keepReports(
  bundle: Bundle,
  { titles, none }: Plan,
  passages: Int32Array,
  stores: Stores,
): Promise<Int32Array> {
  if (passages.length === 0 || titles.length + none.length === 0) return passages;
  const atoms = [...titles.flatMap(atomsOfClause), ...atomsOf(none)];
  const lookUp = await loadAllWords(bundle, atoms, stores);
  const reportOf = (passage: number) => bundle.reportOf[passage] ?? -1;
  const wanted = titles.map(
    (clause) => new Set(matchClause(bundle, clause, lookUp)?.passages.map(reportOf)),
  );
  const options = none.map((sequence) => ({ sequences: [sequence], weight: 0 }));
  const found = findOptions(bundle, options, lookUp)?.starts ?? [];
  const unwanted = new Set(Array.from(found, (start) => reportOf(passageAt(bundle, start))));
  return passages.filter((passage) => {
    const report = reportOf(passage);
    return !unwanted.has(report) && wanted.every((reports) => reports.has(report));
  });
}
