import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { Archive } from '../../../src/archive/archive.ts';
import { loadArchive } from '../../../src/archive/load-archive.ts';
import { openReportCache } from '../../../src/archive/report-cache.ts';
import { printProblem } from '../../../src/report/problem.ts';
import { buildIndex } from '../../../src/search/index/build-index.ts';

/** Reads a content folder. Throws with its problems if it has any. */
export async function readContent(content: string): Promise<Archive> {
  const { archive, problems } = await loadArchive(content, await openReportCache(process.cwd()));
  if (problems.length > 0) throw new Error(problems.map(printProblem).join('\n'));
  return archive;
}

/**
 * Builds the pages and the search index of a content folder.
 *
 * @param site a folder that does not exist yet
 * @param cache a folder for what the index can take over
 */
export async function layOutSite(
  content: string,
  archive: Archive,
  site: string,
  cache: string,
): Promise<void> {
  process.env['DAYBOOK_CONTENT'] = content;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await mkdir(site, { recursive: true });
  await build({ root: process.cwd(), outDir: site, logLevel: 'warn' });
  await buildIndex(archive, join(site, 'pagefind'), cache);
}
