import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { hashListing, listFolder, type Listing } from './hash-folders.ts';
import { linkFiles } from './link-files.ts';
import type { SitesMessage, SitesTask } from './list-sites.ts';

const { last, known, older } = workerData as SitesTask;
const files = listFolder(last);
tell({ last: files });
tell({ older: older === undefined ? new Map() : listOlder(older) });

function tell(message: SitesMessage): void {
  parentPort?.postMessage(message);
}

function listOlder(folder: string): Listing | undefined {
  if (existsSync(folder) || hashListing(files) !== known) return listFolder(folder);
  return linkFiles([...files.keys()], last, folder) ? undefined : listFolder(folder);
}
