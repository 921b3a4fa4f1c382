import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { Archive } from '../../../src/archive/archive.ts';
import { loadArchive } from '../../../src/archive/load-archive.ts';
import { openReportCache } from '../../../src/archive/report-cache.ts';
import { printProblem } from '../../../src/report/problem.ts';
import { buildIndex } from '../../../src/search/index/build-index.ts';
import { writeRivals } from './write-rivals.ts';

/** An archive with the folder of its site. */
export interface Site {
  archive: Archive;
  folder: string;
}

/** Builds pages, index and rivals of a content folder in a new folder. Throws with its problems if it has any. */
export async function layOutSite(content: string, folder: string): Promise<Site> {
  const archive = await readContent(content);
  process.env['DAYBOOK_CONTENT'] = content;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await mkdir(folder, { recursive: true });
  await build({ root: process.cwd(), outDir: folder, logLevel: 'warn' });
  await addIndexes(archive, folder);
  return { archive, folder };
}

/**
 * Lays out the index and the rivals of a content folder in a new folder, with the search page of another site:
 * its other pages do not matter to a search.
 */
export async function layOutSearch(content: string, folder: string, other: string): Promise<Site> {
  const archive = await readContent(content);
  const parts = (await readdir(other)).filter(
    (name) => /^(search|_astro|about)$/.test(name) || name.includes('.'),
  );
  for (const name of parts) await cp(join(other, name), join(folder, name), { recursive: true });
  await addIndexes(archive, folder);
  return { archive, folder };
}

async function addIndexes(archive: Archive, folder: string): Promise<void> {
  await buildIndex(archive, join(folder, 'pagefind'), join(folder, '..', 'index-cache'));
  writeRivals(archive.reports, folder);
}

async function readContent(content: string): Promise<Archive> {
  const { archive, problems } = await loadArchive(content, await openReportCache(process.cwd()));
  if (problems.length > 0) throw new Error(problems.map(printProblem).join('\n'));
  return archive;
}
