import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NormalizeContext } from './normalize.ts';
import { normalizeFile, type NormalizedFile } from './normalize-file.ts';

/** What a thread is asked. */
export interface Job {
  file: string;
  context: NormalizeContext;
}

/** A thread loads the readers anew; less than so many bytes are read sooner without it. */
const worthThread = 2_000_000;
/** So many files a thread has at a time: it never waits for one, and few reports wait to be written. */
const mostWaiting = 4;

/** What came of a file, which a thread may still be at; an error of ours that has ended the thread. */
interface Asked {
  result: Promise<NormalizedFile | Error>;
  /** How many publishers the register had. */
  publishers: number;
}

/**
 * Normalizes raw documents, on all cores if there are many, and yields the reports in the order of the files.
 *
 * @param context whose list of publishers may grow from one report to the next; each is what it would be if
 *   it had been begun after the one before
 */
export async function* normalizeFiles(
  files: readonly string[],
  context: NormalizeContext,
): AsyncGenerator<NormalizedFile> {
  const threads = Array.from({ length: await countThreads(files) }, openThread);
  const finish = async ({ result, publishers }: Asked): Promise<NormalizedFile> => {
    const normalized = await result;
    if (normalized instanceof Error) throw normalized;
    const outdated = normalized.unregistered && context.publishers.length > publishers;
    return outdated ? await normalizeFile(normalized.file, context) : normalized;
  };
  const asked: Asked[] = [];
  try {
    for (const file of files) {
      const [thread] = threads.toSorted((a, b) => a.waiting() - b.waiting());
      const ask = thread?.ask ?? (({ file, context }) => normalizeFile(file, context));
      asked.push({ result: ask({ file, context }), publishers: context.publishers.length });
      const oldest = asked.length > threads.length * mostWaiting ? asked.shift() : undefined;
      if (oldest) yield await finish(oldest);
    }
    for (const each of asked) yield await finish(each);
  } finally {
    await Promise.all(threads.map(({ close }) => close()));
  }
}

/** None where one would have no company. */
async function countThreads(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0, // that it cannot be read is said when its turn comes
      ),
    ),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.min(availableParallelism(), Math.floor(bytes / worthThread));
  return count > 1 ? count : 0;
}

interface Thread {
  ask(job: Job): Promise<NormalizedFile | Error>;
  /** How many answers are to come. */
  waiting(): number;
  close(): Promise<unknown>;
}

function openThread(): Thread {
  const worker = new Worker(new URL('./normalize-thread.ts', import.meta.url));
  const waiting: ((result: NormalizedFile | Error) => void)[] = [];
  worker.on('message', (result: NormalizedFile) => waiting.shift()?.(result));
  worker.on('error', (error: Error) => {
    for (const answer of waiting) answer(error);
  });
  return {
    ask: (job) =>
      new Promise((answer) => {
        waiting.push(answer);
        worker.postMessage(job);
      }),
    waiting: () => waiting.length,
    close: () => worker.terminate(),
  };
}
