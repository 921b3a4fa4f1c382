import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Archive } from '../../archive/archive.ts';
import type { Manifest } from '../format/manifest.ts';
import { toIndexedReport, type IndexedReport } from './indexed-report.ts';
import { buildLexicon, type LexiconBundle } from './build-lexicon.ts';
import { planBundles, type Bundle } from './plan-bundles.ts';
import type { Vocabulary } from './list-words.ts';

interface F {
  path: string;
  bytes: Uint8Array;
}
interface WrittenBundle {
  files: F[];
  texts: F[];
  postings: { first: string; last: string; hash: string }[];
  vocabulary: Vocabulary;
}

export async function buildIndex(archive: Archive, folder: string, _cache?: string): Promise<void> {
  const bundles = planBundles(archive.reports.map((report) => toIndexedReport(archive, report)));
  const done: { entry: Manifest['bundles'][number]; lex: LexiconBundle }[] = [];
  const todo = [...bundles.entries()];
  const run = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const [i, b] = next;
      done[i] = await one(b, folder);
    }
  };
  await Promise.all([run(), run()]);
  const lexicons = [];
  for (const part of [done.slice(0, 1), done.slice(1)]) {
    if (part.length === 0) continue;
    const lexicon = buildLexicon(
      part.map(({ lex }) => lex),
      [],
    );
    const name = `lexicon-${hash(lexicon.files)}`;
    await writeAll(join(folder, name), lexicon.files);
    lexicons.push({
      folder: name,
      bundles: part.map(({ entry }) => entry.name),
      shards: lexicon.shards,
      endings: lexicon.endings,
    });
  }
  const manifest: Manifest = {
    format: 1,
    pagefind: '1.6.0',
    version: archive.version.slice(0, 16),
    bundles: done.map(({ entry }) => entry),
    lexicons,
    publishers: archive.publishers.map(({ id, name }) => ({ id, name })),
    series: archive.series.map(({ id, name }) => ({ id, name })),
    reports: archive.reports.length,
    passages: archive.reports.reduce((s, r) => s + r.passages.length, 0),
  };
  await writeAll(folder, [{ path: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) }]);
}

async function one(bundle: Bundle<IndexedReport>, folder: string) {
  const worker = new Worker(new URL('./write-bundle.ts', import.meta.url), {
    workerData: bundle.reports,
    env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '1000' },
  });
  const [message] = (await once(worker, 'message')) as [Uint8Array];
  const b = deserialize(message) as WrittenBundle;
  const name = `${bundle.name}-${hash(b.files)}`;
  await writeAll(join(folder, name), b.files);
  await writeAll(folder, b.texts);
  const days = bundle.reports.map((r) => r.day);
  return {
    entry: {
      name: bundle.name,
      folder: name,
      from: days.at(-1) as (typeof days)[number],
      to: days[0] as (typeof days)[number],
      reports: bundle.reports.length,
    },
    lex: { files: b.postings, ...b.vocabulary },
  };
}

function hash(files: F[]): string {
  const h = createHash('sha256');
  for (const { path, bytes } of files) h.update(path).update(bytes);
  return h.digest('hex').slice(0, 10);
}

async function writeAll(folder: string, files: F[]): Promise<void> {
  const made = new Set<string>();
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    made.add(dirname(file));
    await writeFile(file, bytes);
  }
}
