import { cp, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { Archive } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { buildIndex } from '../../../src/search/index/build-index.ts';
import type { Row } from '../row.ts';
import { indexRows, measureIndex } from './measure-index.ts';
import { writeRivals } from './write-rivals.ts';

/** An archive with the folder of its site. */
export interface Site {
  archive: Archive;
  folder: string;
}

/** Builds pages, index and rivals of a content folder in a new folder. Throws with its problems if it has any. */
export async function layOutSite(content: string, folder: string): Promise<Site> {
  const archive = await openArchive(content, process.cwd());
  process.env['DAYBOOK_CONTENT'] = content;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await mkdir(folder, { recursive: true });
  await build({ root: process.cwd(), outDir: folder, logLevel: 'warn' });
  await buildIndex(archive, join(folder, 'pagefind'), join(folder, '..', 'index-cache'));
  writeRivals(archive.reports, folder);
  return { archive, folder };
}

/**
 * Lays out the search page of another site with the index and the rivals of a content folder: its other pages
 * do not matter to a search.
 *
 * @returns the site, and rows on its index
 */
export async function layOutSearch(
  content: string,
  folder: string,
  other: string,
): Promise<Site & { rows: Row[] }> {
  const archive = await openArchive(content, process.cwd());
  const parts = (await readdir(other)).filter(
    (name) => /^(search|_astro|about)$/.test(name) || name.includes('.'),
  );
  for (const name of parts) await cp(join(other, name), join(folder, name), { recursive: true });
  const indexes = join(folder, '..', 'indexes');
  const indexed = await measureIndex(content, indexes);
  await rename(join(indexes, 'after'), join(folder, 'pagefind'));
  const { pagefindSeconds } = writeRivals(archive.reports, folder);
  return { archive, folder, rows: indexRows(indexed, archive.reports.length, pagefindSeconds) };
}
