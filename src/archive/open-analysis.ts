import { analyseArchive, type Analysis, type AnalysisCaches } from './analyse-archive.ts';
import type { Archive } from './archive.ts';
import { openFindingsCache } from './find-in-report.ts';
import { openJsonCache } from './json-cache.ts';
import { openOutlineCache } from './outline.ts';
import { openJoinsCache } from './references/keep-join.ts';
import { openReferringCache } from './references/read-referring.ts';
import { openComparisonCache } from './retellings/compare-wire.ts';

/**
 * The analysis of an archive, with what was found before.
 *
 * @param root the project, which holds the caches
 */
export async function openAnalysis(archive: Archive, root: string): Promise<Analysis> {
  return analyseArchive(archive, await openAnalysisCaches(root));
}

/** Opens the caches in the folder of the project. */
export async function openAnalysisCaches(root: string): Promise<Required<AnalysisCaches>> {
  return {
    findings: await openFindingsCache(root),
    outlines: await openOutlineCache(root),
    comparisons: await openComparisonCache(root),
    referring: await openReferringCache(root),
    joins: await openJoinsCache(root),
    days: await openJsonCache(root, 'daybook-days', ['src/report', 'src/archive']),
    states: await openJsonCache(root, 'daybook-states', ['src/report', 'src/archive']),
    years: await openJsonCache(root, 'daybook-years', ['src/report', 'src/archive']),
  };
}
