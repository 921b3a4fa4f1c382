import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReadNotes } from '../../src/archive/reads/page-reads.ts';
import type { LastMains } from './last-mains.ts';
import type { ProgramNote } from './program-files.ts';
import type { Pages } from './render-pages.ts';

/** What a thread needs to render pages of its own accord. */
export interface ThreadPlan {
  /** The project, which holds the caches. */
  root: string;
  /** The content folder. */
  folder: string;
  /** Version of the archive that pages show. */
  version: string;
  /** Of the program. */
  entry: string;
  versions: ProgramNote['versions'];
  /** Folder of the site that is written. */
  site: string;
  mains: LastMains;
}

/** What a thread renders. */
export interface Share extends ThreadPlan {
  /** All pages that are to be rendered. */
  files: readonly string[];
  /** How many of them have been begun, in memory that threads share. */
  turn: Int32Array;
}

/** Fewer are rendered faster than a thread has read the archive. */
const worthThreads = 1500;

/** More would need more memory. */
const mostThreads = 3;

/**
 * Renders pages in this thread and, where they are many, in others.
 *
 * @param free when other threads have memory and cores to themselves
 * @returns what pages have read in other threads
 */
export async function shareRendering(
  pages: Pages,
  plan: ThreadPlan,
  free: Promise<unknown>,
): Promise<ReadNotes[]> {
  const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const files = pages.list.map(({ file }) => file);
  const renderInThreads = async () => {
    await free;
    if (files.length - Atomics.load(turn, 0) < worthThreads) return [];
    const count = Math.min(mostThreads, availableParallelism() - 1);
    const share: Share = { ...plan, files, turn };
    // Much of what they need has been compiled here.
    flushCompileCache();
    return Promise.all(Array.from({ length: count }, () => renderInThread(share)));
  };
  const own = pages.render(() => pages.list[Atomics.add(turn, 0, 1)], plan.mains);
  const all = [renderInThreads(), own] as const;
  try {
    return (await Promise.all(all))[0];
  } catch (error) {
    Atomics.store(turn, 0, files.length); // no other page is begun
    await Promise.allSettled(all);
    throw error;
  }
}

async function renderInThread(share: Share): Promise<ReadNotes> {
  const worker = new Worker(new URL('./render-thread.ts', import.meta.url), { workerData: share });
  const [notes] = (await once(worker, 'message')) as [ReadNotes];
  return notes;
}
