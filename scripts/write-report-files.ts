import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningBuild } from '../src/archive/running-build.ts';
import { markdownFile, printReportFiles, reportFileNames } from '../src/theme/report-files.ts';

interface Folders {
  /** That the archive was read from. */
  content: string;
  /** Of the site that is being built. */
  site: string;
}

/**
 * Writes the files that stand beside the reports' pages into a built site. Endpoints would do the same,
 * but Astro takes milliseconds for each, and many small files are written fastest one after the other.
 *
 * @param version of the code that makes them
 * @returns names of the files that are not written, since they are as they were in the last site
 */
export function writeReportFiles(
  { archive, reads }: Pick<RunningBuild, 'archive' | 'reads'>,
  { content, site }: Folders,
  address: URL,
  version: string,
): string[] {
  const kept: string[] = [];
  const own = { whole: version, main: version };
  for (const report of archive.reports) {
    const { same, read } = reads.page(`${report.id}/index.json`, own, { report });
    const names = reportFileNames.map((name) => `${report.id}/${name}`);
    if (same) {
      kept.push(...names);
      continue;
    }
    const folder = join(site, report.id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, markdownFile), readFileSync(join(content, report.path)));
    for (const [name, text] of printReportFiles(read().archive, report, address))
      writeFileSync(join(folder, name), text);
  }
  return kept;
}
