import type { BundleEntry } from '../format/manifest.ts';
import { makeTables, textsFile, type LaidOutReport } from './bundle-tables.ts';
import { gatherCompounds, type Compound } from './gather-compounds.ts';
import { gatherWords } from './gather-words.ts';
import type { IndexedReport } from './indexed-report.ts';
import { layOutRecord } from './lay-out-record.ts';
import type { KeptPart } from './index-cache.ts';
import { makePostings, type Postings } from './make-postings.ts';
import { hashOf, type MadeFile } from './pack.ts';
import { cutTexts, packTexts, textsKey, type TextsNote } from './pack-texts.ts';
import { WordNumbers } from './word-numbers.ts';
import { writePagefind } from './write-pagefind.ts';

/** A bundle, ready to be written. */
export interface MadeBundle {
  entry: BundleEntry;
  /** `BundleWords` as JSON: it travels between threads, and is read only if a lexicon changes. */
  words: string;
  /** Tells other words from these. */
  wordsHash: string;
  /** How many passages its reports have. */
  passages: number;
  texts: TextsNote;
  files: MadeFile[];
}

/** The bundle that had its name before. */
export interface LastBundle extends KeptPart {
  known: Pick<MadeBundle, 'entry' | 'texts'>;
}

/** What a bundle gives to a lexicon. */
export interface BundleWords {
  counts: Postings['counts'];
  compounds: Compound[];
}

/**
 * Indexes the reports of a bundle: for the engine, and for Pagefind's own search.
 *
 * @param reports newest first
 * @param last the one before: of reports that are as they were, texts are not packed again
 */
export function makeBundle(
  name: string,
  reports: readonly IndexedReport[],
  last?: LastBundle,
): MadeBundle {
  const packed = textsOf(last);
  const numbers = new WordNumbers();
  const gatheredWords = gatherWords(numbers);
  const compounds = gatherCompounds();
  const laidOut = reports.map((report): LaidOutReport => {
    const record = layOutRecord(report, numbers);
    gatheredWords.add(record);
    for (const { text } of report.passages) compounds.add(text);
    const texts = packed.get(textsKey(report)) ?? packTexts(report);
    return { report, blocks: record.blocks, texts };
  });
  const placed = gatheredWords.list();
  const { counts, postings, common } = makePostings(placed, laidOut);
  const tables = makeTables(laidOut, common);
  const words = JSON.stringify({ counts, compounds: compounds.list() } satisfies BundleWords);
  const files = [
    ...writePagefind(
      placed,
      laidOut.map(({ report: { url, title }, blocks }) => ({ url, title, blocks })),
    ),
    { path: 'postings.bin', bytes: postings },
    ...tables.files,
  ];
  const folder = `${name}-${hashOf(...files.flatMap(({ path, bytes }) => [path, bytes]))}`;
  return {
    entry: { name, folder, ...spanOf(reports), reports: reports.length, table: tables.table },
    words,
    wordsHash: hashOf(words),
    // The first of each is no passage.
    passages: reports.reduce((sum, { passages }) => sum + passages.length - 1, 0),
    texts: { reports: laidOut.map(({ report, texts }) => [textsKey(report), texts.sizes]) },
    files: files.map((file) => ({ ...file, path: `${folder}/${file.path}` })),
  };
}

function textsOf(last: LastBundle | undefined): ReturnType<typeof cutTexts> {
  const bytes = last?.read(`${last.known.entry.folder}/${textsFile}`);
  return last && bytes ? cutTexts(last.known.texts, bytes) : new Map();
}

function spanOf(reports: readonly IndexedReport[]): Pick<BundleEntry, 'from' | 'to'> {
  const [newest, oldest] = [reports.at(0), reports.at(-1)];
  if (!newest || !oldest) throw new Error('A bundle has no reports');
  return { from: oldest.day, to: newest.day };
}
