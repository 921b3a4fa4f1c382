import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { setImmediate as giveWay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ReadNotes } from '../../src/archive/reads/page-reads.ts';
import type { LastMains } from './last-mains.ts';
import type { ProgramNote } from './program-files.ts';

/** A page, or files that are written together. */
export interface Output {
  /** That of no other: of several, the first. */
  file: string;
  /** Makes it and writes it. */
  write(): void | Promise<void>;
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
  /** How many of them have been begun, in memory that threads share. */
  turn: Int32Array;
}

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
  const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const files = outputs.map(({ file }) => file);
  const writeInThreads = async () => {
    await free;
    if (files.length - Atomics.load(turn, 0) < worthThreads) return [];
    const count = Math.min(mostThreads, availableParallelism() - 1);
    const share: Share = { ...plan, files, turn };
    // Much of what they need has been compiled here.
    flushCompileCache();
    return Promise.all(Array.from({ length: count }, () => writeInThread(share)));
  };
  const all = [writeInThreads(), writeByTurns(outputs, { files, turn })] as const;
  try {
    return (await Promise.all(all))[0];
  } catch (error) {
    Atomics.store(turn, 0, files.length); // nothing else is begun
    await Promise.allSettled(all);
    throw error;
  }
}

/** Writes outputs that nobody has begun, until there are none. */
export async function writeByTurns(
  outputs: readonly Output[],
  { files, turn }: Pick<Share, 'files' | 'turn'>,
): Promise<void> {
  const byFile = new Map(outputs.map((output) => [output.file, output]));
  for (;;) {
    const file = files[Atomics.add(turn, 0, 1)];
    if (file === undefined) return;
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
