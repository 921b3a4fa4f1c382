import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CustomRecord } from 'pagefind';
import { publisherOf, type Archive } from '../archive/archive.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Passage, Report } from '../report/report.ts';
import { indexText } from './index-text.ts';
import { planBundles } from './plan-bundles.ts';
import type { BundleTask } from './write-bundle.ts';

/** Files of excerpts a report, at most: one a passage would be 40,000 files, one a report too much to load. */
const fragmentsPerReport = 8;

/** What the browser needs of Pagefind's own files, once, from the newest bundle; its ready interfaces stay out. */
const program = ['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind'];

/**
 * Writes the search index of an archive, one record a passage and one a title, newest report first.
 * Equal archives give equal files. Throws what Pagefind complains of.
 *
 * @param folder a folder that does not exist yet: `dist/pagefind`
 */
export async function buildIndex(archive: Archive, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // One after another: two at a time would save some seconds and cost 250 MB.
  for (const [position, { name, reports }] of planBundles(archive.reports).entries()) {
    const outputPath = join(folder, name);
    await runWorker({
      records: reports.flatMap((report) => recordsOf(archive, report)),
      maxFragments: reports.length * fragmentsPerReport,
      outputPath,
    });
    await removeUnused(outputPath, position === 0);
  }
}

async function runWorker(task: BundleTask): Promise<void> {
  const worker = new Worker(new URL('./write-bundle.ts', import.meta.url), { workerData: task });
  await once(worker, 'exit'); // rejects with what the worker throws
}

/**
 * The title, so that it is found without being in every passage, then the passages.
 * What a hit shows besides its text travels in `filters`: Pagefind would search it in `meta`.
 */
function recordsOf(archive: Archive, report: Report): CustomRecord[] {
  const url = reportUrlOf(report.id);
  const common = {
    kind: [report.meta.kind],
    publisher: [publisherOf(archive, report).name],
    report: [report.meta.title],
  };
  const title = { url, content: indexText(report.meta.title), language: 'en', filters: common };
  return [
    title,
    ...report.passages
      .filter((passage) => !passage.boilerplate)
      .map((passage) => ({
        url: `${url}#${passage.id}`,
        content: indexText(passage.text),
        language: 'en',
        filters: { ...common, ...placeOf(report, passage) },
      })),
  ];
}

function placeOf(report: Report, passage: Passage): Record<string, string[]> {
  const section = report.sections[passage.section]?.title;
  const number = [String(passage.number)];
  return section ? { number, section: [section] } : { number };
}

async function removeUnused(path: string, newest: boolean): Promise<void> {
  for (const name of await readdir(path)) {
    const kept = newest && program.includes(name);
    if (/\.(js|css)$|^wasm\./.test(name) && !kept) await rm(join(path, name));
  }
}
