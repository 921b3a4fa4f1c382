import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningBuild } from '../../src/archive/running-build.ts';
import { markdownFile, printReportFiles, reportFileNames } from '../../src/theme/report-files.ts';
import type { Output } from './share-writing.ts';

interface Folders {
  /** That the archive was read from. */
  content: string;
  /** Of the site that is being built. */
  site: string;
}

interface ReportOutputs {
  outputs: Output[];
  /** Names of the files that are not written, since they are as they were in the last site. */
  kept: string[];
}

/**
 * The files that stand beside the reports' pages. Endpoints would do the same, but Astro takes milliseconds for each.
 *
 * @param address of the site
 * @param version of the code that makes them
 */
export function listReportOutputs(
  { archive, reads }: Pick<RunningBuild, 'archive' | 'reads'>,
  { content, site }: Folders,
  address: string,
  version: string,
): ReportOutputs {
  const found: ReportOutputs = { outputs: [], kept: [] };
  const own = { whole: version, main: version };
  const url = new URL(address);
  for (const report of archive.reports) {
    const file = `${report.id}/index.json`;
    const { same, read } = reads.page(file, own, { report });
    if (same) {
      found.kept.push(...reportFileNames.map((name) => `${report.id}/${name}`));
      continue;
    }
    const write = () => {
      const folder = join(site, report.id);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, markdownFile), readFileSync(join(content, report.path)));
      for (const [name, text] of printReportFiles(read().archive, report, url))
        writeFileSync(join(folder, name), text);
    };
    found.outputs.push({ file, write });
  }
  return found;
}
