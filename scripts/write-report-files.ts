import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import type { PageReads } from '../src/archive/reads/page-reads.ts';
import { markdownFile, printReportFiles, reportFileNames } from '../src/theme/report-files.ts';

interface Folders {
  /** That the archive was read from. */
  content: string;
  /** Of the site that is being built. */
  dist: string;
  /** Of the site as the last build left it. */
  before: string;
}

/**
 * Writes the files that stand beside the reports' pages into a built site. Endpoints would do the same,
 * but Astro takes milliseconds for each, and many small files are written fastest one after the other. Files
 * that would be the same are linked to those of the last site, which no build changes.
 *
 * @param code changes with the code that makes the files
 */
export function writeReportFiles(
  { reports }: Archive,
  { content, dist, before }: Folders,
  site: URL,
  reads: PageReads<Archive>,
  code: string,
): void {
  for (const report of reports) {
    const { same, read } = reads.page(report.id, { report, site: site.href, code });
    const folder = join(dist, report.id);
    mkdirSync(folder, { recursive: true });
    if (same && linkFiles(join(before, report.id), folder)) continue;
    const files = [
      [markdownFile, readFileSync(join(content, report.path))] as const,
      ...printReportFiles(read(), report, site),
    ];
    for (const [name, text] of files) {
      // Never into a file that another site has, too.
      rmSync(join(folder, name), { force: true });
      writeFileSync(join(folder, name), text);
    }
  }
}

/** False where not all of them are there, or links cannot be made. */
function linkFiles(from: string, to: string): boolean {
  try {
    for (const name of reportFileNames) linkSync(join(from, name), join(to, name));
    return true;
  } catch {
    return false;
  }
}
