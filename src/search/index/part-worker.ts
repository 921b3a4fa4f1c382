import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { codeVersion } from './code-version.ts';
import { openIndexCache } from './index-cache.ts';
import { makers, type PartKind } from './makers.ts';
import type { MadeFile } from './pack.ts';

/** What a worker is started with: the folder of the index, and that of the cache. */
export interface WorkerFolders {
  output: string;
  cache: string;
}

/** A part to make and to write. */
export interface Job {
  kind: PartKind;
  /** What tells it from others; the input if undefined. */
  of?: readonly string[] | undefined;
  /** What the maker of its kind is called with; undefined where only a part that is kept is asked for. */
  input?: readonly unknown[];
}

const folders = workerData as WorkerFolders;
const cache = await openIndexCache(folders.cache);
const version = await codeVersion();

// What is thrown ends the worker, and reaches whoever has started it.
parentPort?.on('message', (job: Job) => void work(job));

async function work({ kind, of, input }: Job): Promise<void> {
  const key = hashInput([version, kind, ...(of ?? input ?? [])]);
  const make = makers[kind] as (...input: readonly unknown[]) => Promise<{ files: MadeFile[] }>;
  let part = (await cache.get(key)) as { files: MadeFile[] } | undefined;
  if (!part) {
    if (!input) return parentPort?.postMessage(undefined);
    part = await make(...input);
    await cache.set(key, part);
  }
  const { files, ...rest } = part;
  writeFiles(files);
  parentPort?.postMessage(rest);
}

/** Prints one report after the other: a bundle of them is large. */
function hashInput(input: readonly unknown[]): string {
  const hash = createHash('sha256');
  const add = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of [...value, 'end of list']) add(item);
    else hash.update(JSON.stringify(value)).update('\n');
  };
  add(input);
  return hash.digest('hex');
}

/** Many small files are written fastest one after the other. */
function writeFiles(files: readonly MadeFile[]): void {
  const paths = files.map(({ path }) => join(folders.output, path));
  for (const folder of new Set(paths.map((path) => dirname(path))))
    mkdirSync(folder, { recursive: true });
  for (const [index, { bytes }] of files.entries()) writeFileSync(paths[index] ?? '', bytes);
}
