import type { BundleEntry } from '../format/manifest.ts';
import { makeTables, type LaidOutReport } from './bundle-tables.ts';
import { gatherCompounds, type Compound } from './gather-compounds.ts';
import type { IndexedReport } from './indexed-report.ts';
import { layOutRecord } from './lay-out-record.ts';
import { fileEndingIn, hashOf, pack, type MadeFile } from './pack.ts';
import { packTexts } from './pack-texts.ts';
import { readRecords, type PagefindRecord } from './read-pagefind.ts';
import { readWords, type ReadWords } from './read-words.ts';
import { runPagefind, type PlainRecord } from './run-pagefind.ts';
import { blockLength } from '../format/bundle-files.ts';

/** A bundle, ready to be written. */
export interface MadeBundle {
  entry: BundleEntry;
  /** `BundleWords` as JSON: it travels between threads, and is read only if a lexicon changes. */
  words: string;
  /** How many passages its reports have. */
  passages: number;
  files: MadeFile[];
}

/** What a bundle gives to a lexicon. */
export interface BundleWords {
  counts: ReadWords['counts'];
  compounds: Compound[];
}

/**
 * Indexes the reports of a bundle.
 *
 * @param reports newest first
 */
export async function makeBundle(
  name: string,
  reports: readonly IndexedReport[],
): Promise<MadeBundle> {
  const laidOut: LaidOutReport[] = [];
  const compounds = gatherCompounds();
  function* layOut(): Generator<PlainRecord> {
    for (const report of reports) {
      const { content, ...record } = layOutRecord(report);
      laidOut.push({ report, record, texts: packTexts(report) });
      for (const { text } of report.passages) compounds.add(text);
      yield { url: report.url, content };
    }
  }
  const written = await runPagefind(layOut());
  const records = readRecords(fileEndingIn(written, '.pf_meta').bytes);
  checkLengths(records, laidOut);
  const searched = written.filter(({ path }) => path.startsWith('index/'));
  const { counts, postings, common } = readWords(
    searched.map(({ bytes }) => bytes),
    laidOut.map(({ record }) => record),
  );
  const tables = makeTables(laidOut, common);
  const words: BundleWords = { counts, compounds: compounds.list() };
  const files = [
    ...written.filter(({ path }) => /\.pf_meta$|-entry\.json$/.test(path)),
    ...searched,
    makeFragments(records, reports),
    { path: 'postings.bin', bytes: postings },
    ...tables.files,
  ];
  const folder = `${name}-${hashOf(...files.flatMap(({ path, bytes }) => [path, bytes]))}`;
  return {
    entry: { name, folder, ...spanOf(reports), reports: reports.length, table: tables.table },
    words: JSON.stringify(words),
    // The first of each is no passage.
    passages: reports.reduce((sum, { passages }) => sum + passages.length - 1, 0),
    files: files.map((file) => ({ ...file, path: `${folder}/${file.path}` })),
  };
}

/** Records are numbered in the order in which they were added. */
function checkLengths(records: readonly PagefindRecord[], laidOut: readonly LaidOutReport[]): void {
  const expected = laidOut.map(
    ({ record }) => record.blocks.reduce((sum, count) => sum + count, 0) * blockLength,
  );
  if (records.map(({ words }) => words).join() !== expected.join())
    throw new Error('Pagefind has counted words otherwise, or has put records in another order');
}

/** For Pagefind's own search, which tells by them what it has found. Texts are elsewhere. */
function makeFragments(
  records: readonly PagefindRecord[],
  reports: readonly IndexedReport[],
): MadeFile {
  const fragments = records.map(({ hash, words }, index): [string, object] => [
    hash,
    {
      url: reports[index]?.url,
      content: '',
      word_count: words,
      filters: {},
      meta: { title: reports[index]?.title },
      anchors: [],
    },
  ]);
  // Pagefind does not group a single one.
  const [[hash = '', single] = [], ...others] = fragments;
  const value = others.length > 0 ? Object.fromEntries(fragments) : single;
  const path = `fragment/${records[0]?.group || hash}.pf_fragment`;
  return { path, bytes: pack(Buffer.from(`pagefind_dcd${JSON.stringify(value)}`)) };
}

function spanOf(reports: readonly IndexedReport[]): Pick<BundleEntry, 'from' | 'to'> {
  const [newest, oldest] = [reports.at(0), reports.at(-1)];
  if (!newest || !oldest) throw new Error('A bundle has no reports');
  return { from: oldest.day, to: newest.day };
}
