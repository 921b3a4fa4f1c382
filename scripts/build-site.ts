import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import { loadArchive } from '../src/archive/load-archive.ts';
import { shareArchive } from '../src/archive/open-archive.ts';
import { openPageReads } from '../src/archive/reads/page-reads.ts';
import { openReportCache } from '../src/archive/report-cache.ts';
import { printProblem } from '../src/report/problem.ts';
import { siteAddress } from '../src/theme/site-address.ts';
import { buildIndex } from '../src/search/index/build-index.ts';
import { hashSources, openLastBuild, type Sources } from './last-build.ts';
import { writeReportFiles } from './write-report-files.ts';

/**
 * Builds pages and search index of the archive that `DAYBOOK_CONTENT` names (otherwise `content/`) into
 * `dist/`. Prints why where that fails, and leaves the previous `dist/` as it was.
 *
 * @returns true if the site was built
 */
export async function buildSite(root: string): Promise<boolean> {
  const folder = resolve(root, process.env['DAYBOOK_CONTENT'] ?? 'content');
  const sources = await hashSources(root, folder);
  if (await openLastBuild(asideOf(root)).isOf(sources, join(root, 'dist'))) return true;
  const { archive, problems, unrecorded } = await loadArchive(folder, await openReportCache(root));
  for (const problem of problems) console.error(printProblem(problem));
  if (problems.length > 0) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    console.error(`The archive in ${folder} has ${count}; nothing was built.`);
    return false;
  }
  if (unrecorded.length > 0)
    console.error(
      `Passages of ${unrecorded.length} reports are in no ledger: links to them break when they are edited. ` +
        'Run `npm run check -- --write-ledger`, and keep the ledgers with the content.',
    );
  try {
    shareArchive(folder, archive);
    await writeSite(root, folder, archive, sources);
    return true;
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** Everything is written beside `dist/`, which gives way at the end: it is whole at any moment. */
async function writeSite(
  root: string,
  content: string,
  archive: Archive,
  sources: Sources,
): Promise<void> {
  const aside = (part: string) => join(asideOf(root), part);
  const last = openLastBuild(asideOf(root));
  const [pages, index, old] = [aside('pages'), aside('index'), aside('old')];
  const dist = join(root, 'dist');
  await Promise.all([pages, index, old].map(remove));
  const keptPages = join(root, 'node_modules', '.cache', 'daybook-pages', 'dist');
  await last.checkPages(keptPages);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Not loaded where there is nothing to build.
  const { build } = await import('astro');
  await Promise.all([
    build({ root, outDir: pages, logLevel: 'warn' }),
    buildIndex(archive, index, join(root, 'node_modules', '.cache', 'daybook-index')),
  ]);
  const reads = openPageReads(await last.keptFor(dist), archive, archive.version);
  const folders = { content, dist: pages, before: dist };
  writeReportFiles(archive, folders, new URL(siteAddress), reads, sources.code);
  await rename(index, join(pages, 'pagefind'));
  reads.save(await last.keptFor(pages));
  await rename(dist, old).catch(() => undefined); // there is none before the first build
  await rename(pages, dist);
  await remove(old);
  await last.note(sources, dist, keptPages);
}

function asideOf(root: string): string {
  return join(root, 'node_modules', '.cache', 'daybook-build');
}

function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true });
}
