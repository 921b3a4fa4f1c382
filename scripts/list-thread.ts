import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { listFiles, listFolder } from './hash-folders.ts';
import { linkFiles } from './link-files.ts';
import type { ListTask } from './list-in-thread.ts';

const { folder, original } = workerData as ListTask;
const isLinked =
  original !== undefined &&
  !existsSync(folder) &&
  linkFiles(namesBelow(original), original, folder);
parentPort?.postMessage(isLinked ? undefined : listFolder(folder));

function namesBelow(path: string): string[] {
  return listFiles(path).map((file) => relative(path, file));
}
