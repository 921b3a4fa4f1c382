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
 * @param original a folder whose files it gets, as further names of them, where there is none
 * @returns as `listFolder`
 */
export async function listInThread(
  folder: string,
  original?: { folder: string; files: Listing },
): Promise<Listing> {
  const task: ListTask = { folder, original: original?.folder };
  const worker = new Worker(new URL('./list-thread.ts', import.meta.url), { workerData: task });
  const [files] = (await once(worker, 'message')) as [Listing | undefined];
  // Where each is one with a file of the original, what is known of that is known of it.
  return files ?? original?.files ?? new Map<string, string>();
}
