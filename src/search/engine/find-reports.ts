import { passageOf, reportOf } from './addresses.ts';
import type { ReportFacts } from './open-bundle.ts';
import type { BundleHits } from './search-bundle.ts';

/** A report with hits. */
export interface FoundReport {
  hits: BundleHits;
  /** In its bundle. */
  report: number;
  facts: ReportFacts;
  /** Its part of `hits.passages`. */
  from: number;
  to: number;
  /** Its passages among them, the title left out. */
  passages: number;
  score: number;
}

/** What a further passage adds to the score of a report, each time their number doubles. */
const gainOfDouble = 0.05;

/** Scores in one step count as equal, so that of reports much alike the newest comes first. */
const step = 0.05;

/** The reports in which hits are. */
export function findReports(found: readonly BundleHits[]): FoundReport[] {
  return found.flatMap((hits) => {
    const { bundle, passages } = hits;
    const reports: FoundReport[] = [];
    for (let from = 0, to = 0; from < passages.length; from = to) {
      const report = reportOf(passages[from] ?? 0);
      while ((passages[to] ?? Infinity) < passageOf(report + 1, 0)) to++;
      const facts = bundle.reports[report];
      if (!facts) continue;
      const hasTitle = passages[from] === passageOf(report, 0);
      reports.push({
        hits,
        report,
        facts,
        from,
        to,
        passages: to - from - (hasTitle ? 1 : 0),
        score: scoreOf(hits, from, to),
      });
    }
    return reports;
  });
}

function scoreOf({ scores }: BundleHits, from: number, to: number): number {
  const best = scores.subarray(from, to).reduce((most, score) => Math.max(most, score), -Infinity);
  return Math.round((best + gainOfDouble * Math.log2(to - from)) / step);
}
