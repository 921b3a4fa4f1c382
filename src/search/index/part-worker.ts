import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { codeVersion } from './code-version.ts';
import { openIndexCache } from './index-cache.ts';
import { makers, type MadePart, type PartKind } from './makers.ts';
import { writeFiles } from './write-files.ts';

/** What a worker is started with: the folder of the index, and that of the cache. */
export interface WorkerFolders {
  output: string;
  cache: string;
}

/** A part to make and to write. */
export interface Job {
  kind: PartKind;
  /** What tells it from others. */
  of: readonly string[];
  /** What the maker of its kind is called with; undefined where only a part that is kept is asked for. */
  input?: readonly unknown[];
}

const folders = workerData as WorkerFolders;
const cache = openIndexCache(folders.cache);
const version = await codeVersion();

// What is thrown ends the worker, and reaches whoever has started it.
parentPort?.on('message', (job: Job) => void work(job));

async function work({ kind, of, input }: Job): Promise<void> {
  const key = hash('sha256', JSON.stringify([version, kind, of]));
  const kept = cache.take(key, folders.output);
  if (kept || !input) return parentPort?.postMessage(kept);
  const make = makers[kind] as (...input: readonly unknown[]) => MadePart | Promise<MadePart>;
  // A bundle is made with the help of the one that had its name before.
  const name = kind === 'bundle' ? hash('sha256', JSON.stringify([version, of[0]])) : undefined;
  const { files, ...known } = await make(...input, name && cache.last(name));
  cache.keep(key, files, known, name);
  // Where nothing can be kept, the files are only here.
  if (!cache.take(key, folders.output)) writeFiles(files, folders.output);
  parentPort?.postMessage(known);
}
