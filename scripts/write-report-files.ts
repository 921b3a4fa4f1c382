import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import { markdownFile, printReportFiles } from '../src/theme/report-files.ts';

/**
 * Writes the files that stand beside the reports' pages into a built site. Endpoints would do the same,
 * but Astro takes milliseconds for each, and many small files are written fastest one after the other.
 *
 * @param content folder that the archive was read from
 * @param dist folder of the site
 */
export function writeReportFiles(archive: Archive, content: string, dist: string, site: URL): void {
  for (const report of archive.reports) {
    const folder = join(dist, report.id);
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(content, report.path), join(folder, markdownFile));
    for (const [name, text] of printReportFiles(archive, report, site))
      writeFileSync(join(folder, name), text);
  }
}
