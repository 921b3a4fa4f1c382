import { setImmediate as giveWay } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import type { Report } from '../report/report.ts';
import { WordTable } from '../report/word-table.ts';
import { findInReport } from './find-in-report.ts';
import { makeAnew } from './keep.ts';
import { readReport } from './load-archive.ts';
import { openAnalysisCaches } from './open-analysis.ts';
import { outlineReport } from './outline.ts';
import { readRegisters } from './read-registers.ts';
import { openReferring } from './references/read-referring.ts';
import { openReportCache } from './report-cache.ts';
import type { KnownWords } from './terms/known-words.ts';
import type { Share } from './warm-caches.ts';

const { root, folder, paths, findings } = workerData as Share;
const reports = await openReportCache(root);
const find = findings ? await openFind() : undefined;
for (const path of paths) {
  const { report } = readReport(folder, path, reports);
  if (report) find?.(report);
  // What can be loaded again is held as long as nothing else gets its turn.
  await giveWay();
}

async function openFind(): Promise<(report: Report) => void> {
  const caches = await openAnalysisCaches(root);
  const { registers } = await readRegisters(folder, makeAnew);
  const readReferring = openReferring(registers, caches.referring);
  const words: KnownWords = new WordTable();
  return (report) => {
    const findings = findInReport(report, caches.findings, words);
    outlineReport(report, findings, caches.outlines);
    readReferring(report, findings);
  };
}
