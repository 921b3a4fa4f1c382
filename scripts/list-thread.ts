import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { listFolder } from './hash-folders.ts';
import { linkFiles } from './link-files.ts';
import type { ListTask } from './list-in-thread.ts';

const { folder, original } = workerData as ListTask;
if (original !== undefined && !existsSync(folder))
  linkFiles([...listFolder(original).keys()], original, folder);
parentPort?.postMessage(listFolder(folder));
