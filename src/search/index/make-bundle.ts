import { gunzipSync } from 'node:zlib';
import { daysBetween } from '../../report/day.ts';
import {
  layoutOffset,
  mostPassages,
  mostPositions,
  reportsOfPart,
  type BundleReports,
  type BundleSources,
  type LayoutPart,
  type TextsPart,
} from '../format/bundle-files.ts';
import type { BundleEntry } from '../format/manifest.ts';
import { gatherWords, type Vocabulary } from './gather-words.ts';
import type { IndexedReport } from './indexed-report.ts';
import { layOutRecord, type LaidOutRecord } from './lay-out-record.ts';
import { fileEndingIn, hashOf, pack, type MadeFile } from './pack.ts';
import { packTexts } from './pack-texts.ts';
import type { Bundle } from './plan-bundles.ts';
import { readMeta, type PagefindMeta } from './read-meta.ts';
import { runPagefind, type PlainRecord } from './run-pagefind.ts';

/** A bundle, ready to be written. */
export interface MadeBundle {
  entry: BundleEntry;
  /** `BundleWords` as JSON: it travels between threads, and is read only if a lexicon changes. */
  words: string;
  /** Of its folder, and the texts of its reports. */
  files: MadeFile[];
}

/** What a bundle gives to a lexicon. */
export interface BundleWords extends Vocabulary {
  /** Its files of postings with the first and the last word of each, sorted by code point. */
  postings: PagefindMeta['postings'];
}

/** Indexes the reports of a bundle. */
export async function makeBundle({ name, reports }: Bundle<IndexedReport>): Promise<MadeBundle> {
  const gatherer = gatherWords();
  const lengths: number[] = [];
  const layouts: string[] = [];
  function* layOut(): Generator<PlainRecord> {
    for (const report of reports) {
      const record = layOutRecord(report);
      gatherer.add(report, record);
      lengths.push(record.length);
      layouts.push(printLayout(report, record));
      yield { url: report.url, content: record.content };
    }
  }
  const written = await runPagefind(layOut());
  const meta = readMeta(fileEndingIn(written, '.pf_meta').bytes);
  if (meta.records.map(({ words }) => words).join() !== lengths.join())
    throw new Error('Pagefind has counted words otherwise, or has put records in another order');

  const texts = reports.map(packTexts);
  const layoutParts = makeParts(layouts, (own): LayoutPart => [...own]);
  const textParts = makeParts(texts, (own): TextsPart => ({
    keys: own.map(({ key }) => key),
    packs: own.map(({ packs }) => packs),
  }));
  const files = [
    ...written.filter(({ path }) => /^index\/|\.pf_meta$|-entry\.json$/.test(path)),
    ...written.filter(({ path }) => path.startsWith('fragment/')).map(dropText),
    { path: 'layouts.bin', bytes: layoutParts.bytes },
    { path: 'texts.bin', bytes: textParts.bytes },
    {
      path: 'reports.bin',
      bytes: pack(listReports(reports, { layouts: layoutParts.sizes, texts: textParts.sizes })),
    },
    { path: 'sources.bin', bytes: pack(listSources(reports)) },
  ];
  const folder = `${name}-${hashOf(...files.flatMap(({ path, bytes }) => [path, bytes]))}`;
  const words: BundleWords = { ...gatherer.vocabulary(), postings: meta.postings };
  return {
    entry: { name, folder, ...spanOf(reports), reports: reports.length },
    words: JSON.stringify(words),
    files: [
      ...files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
      ...texts.map(({ key, bytes }) => ({ path: `texts/${key}.bin`, bytes })),
    ],
  };
}

/** Fragments tell the fallback what was found, and where; texts are in packs. */
function dropText({ path, bytes }: MadeFile): MadeFile {
  const fragments = gunzipSync(bytes)
    .toString()
    .replaceAll(/"content":"[^"\\]*"/g, '"content":""');
  return { path, bytes: pack(Buffer.from(fragments)) };
}

function printLayout({ url }: IndexedReport, { length, passages }: LaidOutRecord): string {
  if (length > mostPositions || passages.length > mostPassages)
    throw new Error(`${url} is too long for the search index`);
  return String.fromCharCode(...passages.map((code) => layoutOffset + code));
}

/** A table of reports, cut into parts that can be read one by one. */
function makeParts<Entry>(entries: readonly Entry[], toPart: (own: readonly Entry[]) => unknown) {
  const parts = Array.from({ length: Math.ceil(entries.length / reportsOfPart) }, (_, index) =>
    pack(toPart(entries.slice(index * reportsOfPart, (index + 1) * reportsOfPart))),
  );
  return { bytes: Buffer.concat(parts), sizes: parts.map(({ length }) => length) };
}

function listReports(
  reports: readonly IndexedReport[],
  sizes: Pick<BundleReports, 'layouts' | 'texts'>,
): BundleReports {
  const days = reports.map(({ day }) => day);
  const { to } = spanOf(reports);
  return {
    newest: to,
    steps: days.map((day, index) => daysBetween(day, days[index - 1] ?? to)),
    publishers: reports.map(({ publisher }) => publisher),
    series: reports.map(({ series }) => series),
    ...sizes,
  };
}

function listSources(reports: readonly IndexedReport[]): BundleSources {
  const passages = reports.map((report) => report.passages.slice(1).map(({ outlets }) => outlets));
  const outlets = [...new Set(passages.flat(2))].toSorted();
  const numbers = new Map(outlets.map((outlet, index) => [outlet, index]));
  return {
    outlets,
    passages: passages.map((report) =>
      report.map((cited) => cited.flatMap((outlet) => numbers.get(outlet) ?? [])),
    ),
  };
}

/** @param reports newest first */
function spanOf(reports: readonly IndexedReport[]): Pick<BundleEntry, 'from' | 'to'> {
  const [newest, oldest] = [reports.at(0), reports.at(-1)];
  if (!newest || !oldest) throw new Error('A bundle has no reports');
  return { from: oldest.day, to: newest.day };
}
