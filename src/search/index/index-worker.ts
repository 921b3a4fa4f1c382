import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { codeVersion } from './code-version.ts';
import { openIndexCache } from './index-cache.ts';
import { makeBundle } from './make-bundle.ts';
import { makeLexicon } from './make-lexicon.ts';
import { makeProgram } from './make-program.ts';
import { hashOf, type MadeFile } from './pack.ts';
import type { Job, JobResult, WorkerFolders } from './run-jobs.ts';

const { output, caches } = workerData as WorkerFolders;
const [cache, version] = await Promise.all([openIndexCache(caches), codeVersion()]);

parentPort?.on('message', (job: Job) => void run(job).then((result) => answer(result)));

function answer(result: JobResult): void {
  parentPort?.postMessage(result);
}

async function run(job: Job): Promise<JobResult> {
  switch (job.type) {
    case 'program':
      return make(job, '', async () => ({ files: await makeProgram() }));
    case 'bundle':
      return make(job, JSON.stringify(job.bundle), () => makeBundle(job.bundle));
    case 'lexicon':
      return make(job, JSON.stringify(job.aliases), () =>
        Promise.resolve(makeLexicon(job.bundles, job.aliases)),
      );
  }
}
