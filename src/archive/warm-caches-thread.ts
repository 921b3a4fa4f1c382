import { workerData } from 'node:worker_threads';
import type { Report } from '../report/report.ts';
import { findInReport, openFindingsCache } from './find-in-report.ts';
import { makeAnew } from './keep.ts';
import { readReport } from './load-archive.ts';
import { readRegisters } from './read-registers.ts';
import { openReferring, openReferringCache } from './references/read-referring.ts';
import { openReportCache } from './report-cache.ts';
import type { FoldedWords } from './terms/fold-word.ts';
import type { Share } from './warm-caches.ts';

const { root, folder, paths, findings } = workerData as Share;
const reports = await openReportCache(root);
const find = findings ? await openFind() : undefined;
for (const path of paths) {
  const { report } = await readReport(folder, path, reports);
  if (report) await find?.(report);
}

async function openFind(): Promise<(report: Report) => Promise<unknown>> {
  const found = await openFindingsCache(root);
  const { registers } = await readRegisters(folder, makeAnew);
  const readReferring = openReferring(registers, await openReferringCache(root));
  const folded: FoldedWords = new Map();
  return async (report) => readReferring(report, await findInReport(report, found, folded));
}
