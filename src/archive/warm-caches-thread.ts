import { workerData } from 'node:worker_threads';
import { findInReport, openFindingsCache } from './find-in-report.ts';
import { readReport } from './load-archive.ts';
import { openReportCache } from './report-cache.ts';
import type { FoldedWords } from './terms/fold-word.ts';
import type { Share } from './warm-caches.ts';

const { root, folder, paths, findings } = workerData as Share;
const reports = await openReportCache(root);
const found = findings ? await openFindingsCache(root) : undefined;
const folded: FoldedWords = new Map();
for (const path of paths) {
  const { report } = await readReport(folder, path, reports);
  if (report && found) await findInReport(report, found, folded);
}
