import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { normalizeFile } from './normalize-file.ts';
import type { Job } from './normalize-files.ts';

// One after another, so that answers come in the order of the questions.
if (parentPort)
  for await (const [{ file, context }] of on(parentPort, 'message') as AsyncIterable<[Job]>)
    parentPort.postMessage(await normalizeFile(file, context));
