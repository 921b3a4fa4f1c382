import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PartInput, PartKind, WrittenPart } from './makers.ts';
import type { Job, WorkerFolders } from './part-worker.ts';

/** Threads that make the parts of an index and write them, so that pages rendered meanwhile need not wait. */
export interface PartWorkers {
  /**
   * Waits for a thread that is free. Rejects with what goes wrong in it.
   *
   * @param input is asked for only where no cache has the part
   * @param of what the part is made of, in few words
   */
  run<Kind extends PartKind>(
    kind: Kind,
    input: () => PartInput<Kind>,
    of: readonly string[],
  ): Promise<WrittenPart<Kind>>;
  close(): Promise<void>;
}

/** More would need more memory. */
const mostThreads = 2;

/** In MB: far more than a bundle needs, and less than V8 would let pile up. */
const heap = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

/** A thread, and what becomes of it if something goes wrong in it, perhaps before anybody asks it for a part. */
interface Started {
  worker: Worker;
  failed: Promise<never>;
}

export function openPartWorkers(folders: WorkerFolders): PartWorkers {
  // One core is left to the pages, which are rendered meanwhile.
  const most = Math.min(mostThreads, Math.max(1, availableParallelism() - 1));
  const threads: Started[] = [];
  const free: Started[] = [];
  const waiting: ((thread: Started) => void)[] = [];
  let closed = false;
  const start = () => {
    const thread = startThread(folders);
    threads.push(thread);
    return thread;
  };
  const give = (thread: Started) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  give(start());
  return {
    async run<Kind extends PartKind>(
      kind: Kind,
      input: () => PartInput<Kind>,
      of: readonly string[],
    ) {
      const thread = free.pop() ?? (await new Promise<Started>((take) => waiting.push(take)));
      let part = await ask<Kind>(thread, { kind, of });
      if (!part) {
        // Another thread is started where a part has to be made: to put in place what is kept, one is enough.
        if (!closed && waiting.length > 0 && threads.length < most) give(start());
        part = await ask<Kind>(thread, { kind, of, input: input() });
      }
      if (!part) throw new Error(`No ${kind} was made.`);
      give(thread);
      return part;
    },
    async close() {
      closed = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(folders: WorkerFolders): Started {
  const worker = new Worker(new URL('./part-worker.ts', import.meta.url), {
    workerData: folders,
    resourceLimits: heap,
  });
  const failed = once(worker, 'error').then(([error]) => {
    throw error as Error;
  });
  failed.catch(() => undefined); // whoever asks is told
  return { worker, failed };
}

/** Undefined where the part is not kept, and there is no input to make it of. */
async function ask<Kind extends PartKind>(
  { worker, failed }: Started,
  job: Job,
): Promise<WrittenPart<Kind> | undefined> {
  worker.postMessage(job);
  const [part] = await Promise.race([once(worker, 'message'), failed]);
  return part as WrittenPart<Kind> | undefined;
}
