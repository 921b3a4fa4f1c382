import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PartInput, PartKind, WrittenPart } from './makers.ts';
import type { Job, WorkerFolders } from './part-worker.ts';

/** Threads that make the parts of an index and write them, so that pages rendered meanwhile need not wait. */
export interface PartWorkers {
  /** Waits for a thread that is free. Rejects with what goes wrong in it. */
  run<Kind extends PartKind>(kind: Kind, ...input: PartInput<Kind>): Promise<WrittenPart<Kind>>;
  close(): Promise<void>;
}

/** More would need more memory: each thread may have a process of Pagefind beside it. */
const mostThreads = 2;

/** In MB: far more than a bundle needs, and less than V8 would let pile up. */
const heap = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

/** Pagefind's measure for its files of postings: with this one a year has some forty. */
const chunkSize = '50000';

export function openPartWorkers(folders: WorkerFolders): PartWorkers {
  const workers = Array.from(
    { length: Math.min(mostThreads, availableParallelism()) },
    () =>
      new Worker(new URL('./part-worker.ts', import.meta.url), {
        workerData: folders,
        resourceLimits: heap,
        env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: chunkSize },
      }),
  );
  const free = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  return {
    async run<Kind extends PartKind>(kind: Kind, ...input: PartInput<Kind>) {
      const worker = free.pop() ?? (await new Promise<Worker>((take) => waiting.push(take)));
      const job: Job = { kind, input };
      worker.postMessage(job);
      const [part] = (await once(worker, 'message')) as [WrittenPart<Kind>];
      const next = waiting.shift();
      if (next) next(worker);
      else free.push(worker);
      return part;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
