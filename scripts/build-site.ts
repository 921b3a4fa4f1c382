import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import type { Archive } from '../src/archive/archive.ts';
import { loadArchive } from '../src/archive/load-archive.ts';
import { openReportCache } from '../src/archive/report-cache.ts';
import { printProblem, type Problem } from '../src/report/problem.ts';
import { buildIndex } from '../src/search/build-index.ts';

/**
 * Builds pages and search index of the archive that `DAYBOOK_CONTENT` names (otherwise `content/`) into
 * `dist/`. Stops before anything is written if the archive has problems, which come back.
 */
export async function buildSite(root: string): Promise<Problem[]> {
  const folder = resolve(root, process.env['DAYBOOK_CONTENT'] ?? 'content');
  const { archive, problems } = await loadArchive(folder, await openReportCache(root));
  if (problems.length === 0) await writeSite(root, archive);
  return problems;
}

/** Prints problems and how many there are. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(printProblem(problem));
  console.error(
    `The archive has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was built.`,
  );
}

/** Everything is written beside `dist/`, which gives way at the end: it is whole at any moment. */
async function writeSite(root: string, archive: Archive): Promise<void> {
  const [pages, index, old] = ['pages', 'index', 'old'].map((part) =>
    join(root, 'node_modules', '.cache', 'daybook-build', part),
  ) as [string, string, string];
  const dist = join(root, 'dist');
  await Promise.all([pages, index, old].map(remove));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await Promise.all([
    build({ root, outDir: pages, logLevel: 'warn' }),
    buildIndex(archive, index),
  ]);
  await rename(index, join(pages, 'pagefind'));
  await rename(dist, old).catch(() => undefined); // there is none before the first build
  await rename(pages, dist);
  await remove(old);
}

function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true });
}
