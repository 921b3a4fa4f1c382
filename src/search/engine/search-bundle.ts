import { reportAt, reportOf } from './addresses.ts';
import { findOptions } from './find-occurrences.ts';
import { loadAllWords, loadWords, loadWordsIn, type Stores } from './load-words.ts';
import { matchClause } from './match-clause.ts';
import { matchPlan, spreadOver } from './match-plan.ts';
import type { Bundle } from './open-bundle.ts';
import { atomsOf, atomsOfClause, type Plan } from './plan.ts';
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
  const chosen = await narrowReports(bundle, plan, passages, stores);
  return { bundle, passages: chosen, scores: rankPassages(bundle, matches, chosen) };
}

/** Searches a bundle for reports that hold all of a plan, and gives the passages that hold a part of it. */
export async function searchScattered(
  bundle: Bundle,
  plan: Plan,
  stores: Stores,
): Promise<BundleHits> {
  const clauses = [...plan.clauses, ...plan.silent];
  const { matches } = matchPlan(bundle, plan, await loadAllWords(bundle, clauses, stores));
  const chosen = await narrowReports(bundle, plan, spreadOver(matches), stores);
  return { bundle, passages: chosen, scores: rankPassages(bundle, matches, chosen) };
}

/** Those of `passages` whose report has the title that is asked for, and holds nothing that is to be left out. */
async function narrowReports(
  bundle: Bundle,
  { titles, none }: Plan,
  passages: Int32Array,
  stores: Stores,
): Promise<Int32Array> {
  if (passages.length === 0 || titles.length + none.length === 0) return passages;
  const reports = new Set(passages.map(reportOf));
  await bundle.loadLayouts(reports);
  const atoms = [...titles.flatMap(atomsOfClause), ...atomsOf(none)];
  const lookUp = await loadWordsIn(reports, bundle, atoms, stores);
  const wanted = titles.map(
    (clause) => new Set(matchClause(bundle, clause, lookUp)?.passages.map(reportOf)),
  );
  const options = none.map((sequence) => ({ sequences: [sequence], weight: 0 }));
  const unwanted = new Set(findOptions(bundle, options, lookUp)?.starts.map(reportAt));
  return passages.filter((passage) => {
    const report = reportOf(passage);
    return !unwanted.has(report) && wanted.every((own) => own.has(report));
  });
}
