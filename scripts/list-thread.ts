import { parentPort, workerData } from 'node:worker_threads';
import { listFolder } from './hash-folders.ts';

parentPort?.postMessage(listFolder(workerData as string));
