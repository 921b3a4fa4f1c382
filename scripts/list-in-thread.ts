import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Listing } from './hash-folders.ts';

/**
 * Lists a folder in a thread: a site has many thousand files, and a disk takes its time to tell of each.
 *
 * @returns as `listFolder`
 */
export async function listInThread(folder: string): Promise<Listing> {
  const program = new URL('./list-thread.ts', import.meta.url);
  const [files] = (await once(new Worker(program, { workerData: folder }), 'message')) as [Listing];
  return files;
}
