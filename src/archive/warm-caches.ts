import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { listReports } from './load-archive.ts';
import { openOutlineCache } from './outline.ts';
import { openJoinsCache } from './references/keep-join.ts';
import { openReportCache } from './report-cache.ts';

/** What a thread is to analyse. */
export interface Content {
  /** The project, which holds the caches. */
  root: string;
  /** The content folder. */
  folder: string;
}

/** What a thread is to read. */
export interface Share extends Content {
  /** Paths of reports below it. */
  paths: string[];
  /** Whether to find as well what each report says of others. */
  findings: boolean;
}

/** Fewer are read faster than threads begin. */
const worthThreads = 16;

/** Far more than a thread holds at once, and far less than it would let pile up; larger young parts are swept seldom. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

/**
 * Reads the reports that the caches do not hold, on all cores, so that `loadArchive` and `analyseArchive` find them
 * there. Nothing depends on it but time: what a thread leaves out is read later, one report after the other.
 *
 * @param findings for `analyseArchive` too
 */
export async function warmCaches(root: string, folder: string, findings: boolean): Promise<void> {
  const paths = await listReports(folder);
  const reports = await openReportCache(root);
  const kept = [reports, ...(findings ? [await openOutlineCache(root)] : [])].map((cache) =>
    cache.count(),
  );
  // Whether they are the right ones is not worth reading them for.
  if (Math.min(...(await Promise.all(kept))) + worthThreads > paths.length) return;
  const threads = availableParallelism();
  const shares = Array.from({ length: threads }, (_, thread): Share => ({
    root,
    folder,
    paths: paths.filter((_, index) => index % threads === thread),
    findings,
  }));
  // Much of what they need has been compiled here.
  flushCompileCache();
  await Promise.allSettled(shares.map(readInThread));
}

/**
 * Analyses an archive of so many reports, unless nearly all of it has been, so that `analyseArchive` finds it in the
 * caches: whoever asks has something else to do meanwhile, and needs no memory for all that is looked at. As with
 * `warmCaches`, nothing depends on it but time.
 */
export async function warmAnalysis(content: Content, reports: number): Promise<void> {
  const { joins } = await openJoinsCache(content.root);
  if ((await joins.count()) + worthThreads > reports) return;
  flushCompileCache();
  await Promise.allSettled([analyseInThread(content)]);
}

async function readInThread(share: Share): Promise<void> {
  const program = new URL('./warm-caches-thread.ts', import.meta.url);
  await once(new Worker(program, { workerData: share, resourceLimits }), 'exit');
}

async function analyseInThread(content: Content): Promise<void> {
  const program = new URL('./warm-analysis-thread.ts', import.meta.url);
  await once(new Worker(program, { workerData: content }), 'exit');
}
