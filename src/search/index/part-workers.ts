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

export function openPartWorkers(folders: WorkerFolders): PartWorkers {
  // One core is left to the pages, which are rendered meanwhile.
  const most = Math.min(mostThreads, Math.max(1, availableParallelism() - 1));
  const workers: Worker[] = [];
  const free: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const start = () => {
    const worker = new Worker(new URL('./part-worker.ts', import.meta.url), {
      workerData: folders,
      resourceLimits: heap,
    });
    workers.push(worker);
    return worker;
  };
  const give = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  give(start());
  return {
    async run<Kind extends PartKind>(
      kind: Kind,
      input: () => PartInput<Kind>,
      of: readonly string[],
    ) {
      const worker = free.pop() ?? (await new Promise<Worker>((take) => waiting.push(take)));
      let part = await ask<Kind>(worker, { kind, of });
      if (!part) {
        // Another thread is started where a part has to be made: to put in place what is kept, one is enough.
        if (waiting.length > 0 && workers.length < most) give(start());
        part = await ask<Kind>(worker, { kind, of, input: input() });
      }
      if (!part) throw new Error(`No ${kind} was made.`);
      give(worker);
      return part;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Undefined where the part is not kept, and there is no input to make it of. */
async function ask<Kind extends PartKind>(
  worker: Worker,
  job: Job,
): Promise<WrittenPart<Kind> | undefined> {
  worker.postMessage(job);
  const [part] = (await once(worker, 'message')) as [WrittenPart<Kind> | undefined];
  return part;
}
