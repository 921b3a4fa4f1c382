import { Worker } from 'node:worker_threads';
import type { Listing } from './hash-folders.ts';

/** Sites that a thread lists. */
export interface SitesTask {
  /** The folder of the last one. */
  last: string;
  /** Hash of its listing as the build left it. */
  known: string | undefined;
  /**
   * The folder of the site before. Where there is none, it is made: of the files of the last one, as further names of
   * them, if that is as the build left it.
   */
  older: string | undefined;
}

/** As `listFolder`; nothing of a folder that is not there. */
export interface ListedSites {
  last: Promise<Listing>;
  older: Promise<Listing>;
}

/** What the thread tells, one after the other. */
export interface SitesMessage {
  last?: Listing;
  /** Undefined where each file is one with that of the last site. */
  older?: Listing | undefined;
}

/**
 * Lists sites in a thread: they have many thousand files, and a disk takes its time to tell of each.
 *
 * @param signal ends the work, where nobody waits for it any more
 */
export function listSites(task: SitesTask, signal: AbortSignal): ListedSites {
  const worker = new Worker(new URL('./list-sites-thread.ts', import.meta.url), {
    workerData: task,
  });
  signal.addEventListener('abort', () => void worker.terminate());
  const told = <Name extends keyof SitesMessage>(name: Name) =>
    new Promise<SitesMessage[Name]>((resolve, reject) => {
      worker.on('message', (message: SitesMessage) => {
        if (name in message) resolve(message[name]);
      });
      worker.on('error', reject);
    });
  const last = told('last').then((files) => files ?? new Map<string, string>());
  const older = told('older').then((files) => files ?? last);
  // They are told when they are waited for.
  for (const each of [last, older]) each.catch(() => undefined);
  return { last, older };
}
