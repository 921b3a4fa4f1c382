import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ReadNotes } from '../../src/archive/reads/page-reads.ts';
import type { LastMains } from './last-mains.ts';
import type { ProgramNote } from './program-files.ts';

/** A page, or files that are written together. */
export interface Output {
  /** One that no other output has. */
  file: string;
  /** Makes it and writes it. */
  write(): void | Promise<void>;
}

/** Pages, each followed by the files that stand beside it: these are made of the same. */
export function pairOutputs(pages: readonly Output[], beside: readonly Output[]): Output[] {
  const byFolder = Map.groupBy(beside, ({ file }) => dirname(file));
  const paired = pages.flatMap((page) => {
    const own = byFolder.get(dirname(page.file)) ?? [];
    byFolder.delete(dirname(page.file));
    return [page, ...own];
  });
  return [...paired, ...[...byFolder.values()].flat()];
}

/** What a thread needs to write outputs of its own accord. */
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

/** What a thread writes. */
export interface Share extends ThreadPlan {
  /** Those of all outputs. */
  files: readonly string[];
  turns: Turns;
}

/**
 * How many outputs have been begun, and how many of them from the front and from the back, in memory that threads
 * share. The first thread goes from the front on and all others from the back, for what is needed for one output is
 * often needed for the next.
 */
type Turns = Int32Array;
const [begun, front, back] = [0, 1, 2] as const;

/** Fewer are written faster than a thread has read the archive. */
const worthThreads = 1500;

/** More would need more memory. */
const mostThreads = 3;

/**
 * Writes outputs in this thread and, where they are many, in others.
 *
 * @param free when other threads have memory and cores to themselves
 * @returns what pages have read in other threads
 */
export async function shareWriting(
  outputs: readonly Output[],
  plan: ThreadPlan,
  free: Promise<unknown>,
): Promise<ReadNotes[]> {
  const turns = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  const files = outputs.map(({ file }) => file);
  const stop = (error: unknown) => {
    Atomics.store(turns, begun, files.length); // nothing else is begun
    throw error;
  };
  const writeInThreads = async () => {
    await free;
    if (files.length - Atomics.load(turns, begun) < worthThreads) return [];
    const count = Math.min(mostThreads, availableParallelism() - 1);
    const share: Share = { ...plan, files, turns };
    // Much of what they need has been compiled here.
    flushCompileCache();
    return allOf(Array.from({ length: count }, () => writeInThread(share).catch(stop)));
  };
  const own = writeByTurns(outputs, { files, turns }, front).catch(stop);
  const [notes] = await allOf([writeInThreads().catch(stop), own.then(() => [])]);
  return notes ?? [];
}

/** What all come to, when none of them is at work any more. */
async function allOf<Value>(all: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(all);
  return Promise.all(all);
}

/** Writes outputs that nobody has begun, until there are none. */
export async function writeByTurns(
  outputs: readonly Output[],
  { files, turns }: Pick<Share, 'files' | 'turns'>,
  from: typeof front | typeof back = back,
): Promise<void> {
  const byFile = new Map(outputs.map((output) => [output.file, output]));
  while (Atomics.add(turns, begun, 1) < files.length) {
    const turn = Atomics.add(turns, from, 1);
    const file = files[from === front ? turn : files.length - 1 - turn] ?? '';
    const output = byFile.get(file);
    if (!output) throw new Error(`A thread does not know ${file}.`);
    await output.write();
    await giveWay(); // the index is made meanwhile
  }
}

async function writeInThread(share: Share): Promise<ReadNotes> {
  const worker = new Worker(new URL('./writing-thread.ts', import.meta.url), { workerData: share });
  const [notes] = (await once(worker, 'message')) as [ReadNotes];
  return notes;
}
