import { workerData } from 'node:worker_threads';
import { loadArchive } from './load-archive.ts';
import { openAnalysis } from './open-analysis.ts';
import { openReportCache } from './report-cache.ts';
import type { Content } from './warm-caches.ts';

const { root, folder } = workerData as Content;
const { archive } = await loadArchive(folder, await openReportCache(root));
await openAnalysis(archive, root);
