import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { BundleReports, BundleSources, BundleTexts } from '../format/bundle-files.ts';
import { gzipJson } from './gzip-json.ts';
import type { IndexedReport } from './indexed-report.ts';
import { layOutRecord, type LaidOutRecord } from './lay-out-record.ts';
import { listWords } from './list-words.ts';
import { packTexts } from './pack-texts.ts';
import { readMeta, type PagefindMeta } from './read-meta.ts';

/** Records on their way to Pagefind's process at a time: enough to keep it busy, few enough to stay small. */
const batch = 64;

const reports = workerData as IndexedReport[];
const bundle = await writeBundle(reports);
parentPort?.postMessage(serialize(bundle));

/**
 * Runs in a worker thread, so that pages rendered meanwhile do not keep Pagefind's process waiting. The
 * process ends with its bundle, because it keeps what it took.
 */
async function writeBundle(reports: IndexedReport[]) {
  const records = reports.map(layOutRecord);
  const outputPath = await mkdtemp(join(tmpdir(), 'daybook-pagefind-'));
  try {
    await runPagefind(reports, records, outputPath);
    const texts = reports.map(packTexts);
    const names = await readdir(outputPath);
    const metaName = names.find((name) => name.endsWith('.pf_meta')) ?? '';
    const metaBytes = await readFile(join(outputPath, metaName));
    const meta = readMeta(metaBytes);
    const files: { path: string; bytes: Uint8Array }[] = [
      { path: metaName, bytes: metaBytes },
      {
        path: 'pagefind-entry.json',
        bytes: await readFile(join(outputPath, 'pagefind-entry.json')),
      },
    ];
    for (const { hash } of meta.files) {
      const path = `index/${hash}.pf_index`;
      files.push({ path, bytes: await readFile(join(outputPath, path)) });
    }
    for (const name of await readdir(join(outputPath, 'fragment')))
      files.push({
        path: `fragment/${name}`,
        bytes: shorten(await readFile(join(outputPath, 'fragment', name)), meta, reports, records),
      });
    const reportsFile: BundleReports = {
      days: reports.map(({ day }) => day),
      publishers: reports.map(({ publisher }) => publisher),
      series: reports.map(({ series }) => series),
      passages: records.map(({ passages }) => passages),
    };
    const textsFile: BundleTexts = {
      keys: texts.map(({ key }) => key),
      packs: texts.map(({ packs }) => packs),
    };
    files.push({ path: 'reports.bin', bytes: Buffer.from(gzipJson(reportsFile)) });
    files.push({ path: 'texts.bin', bytes: Buffer.from(gzipJson(textsFile)) });
    files.push({ path: 'sources.bin', bytes: Buffer.from(gzipJson(listSources(reports))) });
    return {
      files,
      texts: texts.map(({ key, bytes }) => ({ path: `texts/${key}.bin`, bytes })),
      postings: meta.files,
      vocabulary: listWords(reports, records),
    };
  } finally {
    await rm(outputPath, { recursive: true });
  }
}

function listSources(reports: readonly IndexedReport[]): BundleSources {
  const outlets = [
    ...new Set(reports.flatMap(({ passages }) => passages.flatMap((passage) => passage.outlets))),
  ].toSorted();
  const numbers = new Map(outlets.map((outlet, index) => [outlet, index]));
  return {
    outlets,
    passages: reports.map(({ passages }) =>
      passages
        .slice(1)
        .map((passage) => passage.outlets.map((outlet) => numbers.get(outlet) ?? -1)),
    ),
  };
}

interface Fragment {
  url: string;
  content: string;
}

/** Fragments without texts, which the packs have. */
function shorten(
  file: Uint8Array,
  meta: PagefindMeta,
  reports: readonly IndexedReport[],
  records: readonly LaidOutRecord[],
): Buffer {
  const content = JSON.parse(gunzipSync(file).subarray(12).toString()) as
    Fragment | Record<string, Fragment>;
  // Pagefind does not group a single one.
  const single = 'url' in content && typeof content.url === 'string';
  const fragments = (single ? { [meta.pages[0]?.hash ?? '']: content } : content) as Record<
    string,
    Fragment
  >;
  for (const [index, { hash, words }] of meta.pages.entries()) {
    const fragment = fragments[hash];
    if (fragment?.url !== reports[index]?.url || words !== records[index]?.length)
      throw new Error('Pagefind lists its records in another order, or counts other words');
  }
  const short = Object.fromEntries(
    Object.entries(fragments).map(([hash, fragment]) => [hash, { ...fragment, content: '' }]),
  );
  const value = single ? Object.values(short)[0] : short;
  return gzipSync(`pagefind_dcd${JSON.stringify(value)}`, { level: 9 });
}

async function runPagefind(
  reports: readonly IndexedReport[],
  records: readonly LaidOutRecord[],
  outputPath: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'unknown', maxFragments: 1 });
    if (!index) throw new Error(`Pagefind gives no index: ${errors.join('; ')}`);
    for (let start = 0; start < records.length; start += batch) {
      const answers = await Promise.all(
        records.slice(start, start + batch).map(({ content }, offset) =>
          index.addCustomRecord({
            url: reports[start + offset]?.url ?? '',
            content,
            language: 'unknown',
          }),
        ),
      );
      throwErrors(answers.flatMap((answer) => answer.errors));
    }
    throwErrors((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
  }
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
