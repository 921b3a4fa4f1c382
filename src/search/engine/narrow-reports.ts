import { reportAt, reportOf } from './addresses.ts';
import { findOptions } from './find-occurrences.ts';
import { loadWordsIn, type Stores } from './load-words.ts';
import { matchClause } from './match-clause.ts';
import type { Bundle } from './open-bundle.ts';
import { atomsOf, atomsOfClause, type Plan } from './plan.ts';

/** Those of `passages` whose report has the title that is asked for, and holds nothing that is to be left out. */
export async function narrowReports(
  bundle: Bundle,
  { titles, none }: Plan,
  passages: Int32Array,
  stores: Stores,
): Promise<Int32Array> {
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
