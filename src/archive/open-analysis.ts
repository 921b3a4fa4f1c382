import { analyseArchive, type Analysis } from './analyse-archive.ts';
import type { Archive } from './archive.ts';
import { openFindingsCache } from './find-in-report.ts';
import { openJsonCache } from './json-cache.ts';
import { openComparisonCache } from './retellings/compare-wire.ts';

/**
 * The analysis of an archive, with what was found before.
 *
 * @param root the project, which holds the caches
 */
export async function openAnalysis(archive: Archive, root: string): Promise<Analysis> {
  return analyseArchive(archive, {
    findings: await openFindingsCache(root),
    comparisons: await openComparisonCache(root),
    days: await openJsonCache(root, 'daybook-days', ['src/report', 'src/archive']),
  });
}
