import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Listing } from './hash-folders.ts';

/** What a thread lists. */
export interface ListTask {
  folder: string;
  /** A folder whose files it gets, as further names of them, where there is none. */
  original?: string | undefined;
}

/**
 * Lists a folder in a thread: a site has many thousand files, and a disk takes its time to tell of each.
 *
 * @returns as `listFolder`
 */
export async function listInThread(task: ListTask): Promise<Listing> {
  const program = new URL('./list-thread.ts', import.meta.url);
  const [files] = (await once(new Worker(program, { workerData: task }), 'message')) as [Listing];
  return files;
}
