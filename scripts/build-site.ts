import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../src/archive/archive.ts';
import { loadArchive } from '../src/archive/load-archive.ts';
import { openAnalysis } from '../src/archive/open-analysis.ts';
import { openPageReads, type PageReads } from '../src/archive/reads/page-reads.ts';
import { openReportCache } from '../src/archive/report-cache.ts';
import { shareBuild, type Values } from '../src/archive/running-build.ts';
import { warmAnalysis, warmCaches } from '../src/archive/warm-caches.ts';
import { printProblem } from '../src/report/problem.ts';
import { startIndex, type StartedIndex } from '../src/search/index/build-index.ts';
import { siteAddress } from '../src/theme/site-address.ts';
import { hashListing } from './hash-folders.ts';
import { joinSite } from './join-site.ts';
import { hashModules, hashSources, openLastBuild, type Sources } from './last-build.ts';
import { listSites, type ListedSites } from './list-sites.ts';
import { listAssets, renamedAssets } from './pages/asset-names.ts';
import { carryPages } from './pages/carry-pages.ts';
import { openPageProgram, type PageProgram } from './pages/page-program.ts';
import { preloadSearch } from './pages/preload-search.ts';
import { openPages } from './pages/render-pages.ts';
import { listReportOutputs } from './pages/report-outputs.ts';
import { pairOutputs, shareWriting } from './pages/share-writing.ts';

/**
 * Builds pages and search index of the archive that `DAYBOOK_CONTENT` names (otherwise `content/`) into
 * `dist/`. Prints why where that fails, and leaves the previous `dist/` as it was.
 *
 * @returns true if the site was built
 */
export async function buildSite(root: string): Promise<boolean> {
  const folder = resolve(root, process.env['DAYBOOK_CONTENT'] ?? 'content');
  const sources = hashSources(root, folder);
  const dist = join(root, 'dist');
  const note = await openLastBuild(notesOf(root)).noteOf(dist);
  const isSame = isDeepStrictEqual(note?.sources, sources);
  const aside = join(notesOf(root), `build-${process.pid}`);
  const [older, standby] = [join(aside, 'older'), join(notesOf(root), 'older')];
  const ended = new AbortController();
  let index: StartedIndex | undefined;
  try {
    await removeLeftovers(notesOf(root));
    if (!isSame) {
      await mkdir(aside, { recursive: true });
      await rename(standby, older).catch(() => undefined); // the first builds have none, and of two at once one
    }
    const task = { last: dist, known: note?.site, older: isSame ? undefined : older };
    const sites = listSites(task, ended.signal);
    const isWhole = sites.last.then((files) => note?.site === hashListing(files));
    isWhole.catch(() => undefined); // it is told when it is waited for
    if (isSame && (await isWhole)) return true;
    const code = `${sources.code} ${sources.siteAddress}`;
    const program = openPageProgram(root, code, join(aside, 'pages'), ended.signal);
    program.catch(() => undefined); // it is told when it is waited for
    index = startIndex(join(aside, 'index'), join(root, 'node_modules', '.cache', 'daybook-index'));
    const archive = await readArchive(root, folder);
    if (!archive) return false;
    await writeSite({
      root,
      folder,
      archive,
      sources,
      sites,
      isWhole,
      index,
      aside,
      older,
      standby,
      program,
    });
    return true;
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    ended.abort();
    await index?.stop();
    await rename(older, standby).catch(() => undefined); // it has become the site, unless the build has failed
    await remove(aside);
  }
}

/** Undefined, with all that is wrong printed, where the archive has problems. */
async function readArchive(root: string, folder: string): Promise<Archive | undefined> {
  await warmCaches(root, folder, true);
  const { archive, problems, unrecorded } = await loadArchive(folder, await openReportCache(root));
  for (const problem of problems) console.error(printProblem(problem));
  if (problems.length > 0) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    console.error(`The archive in ${folder} has ${count}; nothing was built.`);
    return undefined;
  }
  if (unrecorded.length > 0)
    console.error(
      `Passages of ${unrecorded.length} reports are in no ledger: links to them break when they are edited. ` +
        'Run `npm run check -- --write-ledger`, and keep the ledgers with the content.',
    );
  return archive;
}

interface Plan {
  root: string;
  /** Of the content. */
  folder: string;
  archive: Archive;
  sources: Sources;
  /** The files of `dist/`, and of the site before it. */
  sites: ListedSites;
  /** Whether `dist/` is as the last build left it, so that pages can be taken over. */
  isWhole: Promise<boolean>;
  /** Writes into `aside/index`. */
  index: StartedIndex;
  /** A folder of this build alone. */
  aside: string;
  /** That of the site before `dist/`, below it, and where that of this build's `dist/` is kept for the next. */
  older: string;
  standby: string;
  program: Promise<PageProgram>;
}

/**
 * Everything is written beside `dist/`, which gives way at the end: it is whole at any moment. It is kept then, for the
 * build after the next.
 */
async function writeSite(plan: Plan): Promise<void> {
  const { root, archive, sources, sites, aside, older, standby } = plan;
  const [written, dist] = [join(aside, 'site'), join(root, 'dist')];
  const last = openLastBuild(notesOf(root));
  const known = await last.readsOf(dist);
  const indexed = plan.index.write(archive);
  const [{ reads, kept }] = await Promise.all([writePages(plan, known, written, indexed), indexed]);
  await rename(join(aside, 'index'), join(written, 'pagefind'));
  const { site, files } = joinSite({
    written,
    kept,
    last: dist,
    lastFiles: await sites.last,
    older,
    olderFiles: await sites.older,
  });
  if ((await last.readsOf(dist)) !== known)
    throw new Error('Another build has replaced dist/ meanwhile. Run the build again.');
  reads.save(await last.readsOf(site));
  await rename(dist, join(aside, 'old')).catch(() => undefined); // there is none before the first build
  await rename(site, dist);
  await last.note(sources, dist, files);
  await rename(join(aside, 'old'), standby).catch(() => undefined);
}

/**
 * Writes pages that are not as they were and what stands beside reports, beside what browsers load with them.
 *
 * @param known the file of what the pages of `dist/` have read
 * @param indexed when the search index is written
 * @returns what they have read, and the files that are as in `dist/`
 */
async function writePages(
  { root, folder, archive, isWhole, program }: Plan,
  known: string,
  site: string,
  indexed: Promise<void>,
): Promise<{ reads: PageReads<Values>; kept: readonly string[] }> {
  await warmAnalysis({ root, folder }, archive.reports.length);
  const values: Values = { archive, analysis: await openAnalysis(archive, root) };
  const version = hashModules(root, ['src/report', 'src/archive', 'scripts']);
  const reads = openPageReads((await isWhole) ? known : undefined, values, version);
  const { entry, client, versions } = await program;
  await rename(client, site);
  shareBuild({ ...values, reads, versions });
  const pages = await openPages(entry, siteAddress, site);
  const same = reads.same();
  const own = hashModules(root, ['src', 'scripts']);
  const beside = listReportOutputs({ archive, reads }, { content: folder, site }, siteAddress, own);
  const last = join(root, 'dist');
  const renamed = renamedAssets(listAssets(last), listAssets(site));
  const mains = { files: new Set(reads.sameMains()), last, renamed };
  const thread = { root, folder, version: archive.version, entry, versions, site, mains };
  const outputs = pairOutputs(pages.outputs(mains), beside.outputs);
  for (const notes of await shareWriting(outputs, thread, indexed)) reads.take(notes);
  preloadSearch(site);
  const carried = carryPages(same, last, site, renamed);
  return { reads, kept: [...carried, ...beside.kept] };
}

/** What builds that were stopped have left. */
async function removeLeftovers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const pid = Number(/^build-(\d+)$/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) await remove(join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The folder of what builds note, and of what they write before it is whole. */
function notesOf(root: string): string {
  return join(root, 'node_modules', '.cache', 'daybook-build');
}

/** Threads of a build that has failed may write for a moment yet. */
function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
