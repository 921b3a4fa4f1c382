import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type CustomRecord, type PagefindIndex } from 'pagefind';
import { publisherOf, type Archive } from '../archive/archive.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Passage, Report } from '../report/report.ts';
import { indexText } from './index-text.ts';
import { planBundles, type Bundle } from './plan-bundles.ts';

/** Records on their way to Pagefind's process at a time: enough to keep it busy, few enough to stay small. */
const batch = 64;

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
  const bundles = planBundles(archive.reports);
  for (const [position, bundle] of bundles.entries()) {
    const path = join(folder, bundle.name);
    await writeBundle(archive, bundle, path);
    await removeUnused(path, position === 0);
  }
}

/** One process a bundle, ended before the next begins: its memory is the whole cost of the index. */
async function writeBundle(archive: Archive, bundle: Bundle, outputPath: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: 'en',
      // Excerpts come in files of some passages each; one file a passage would be 40,000 of them.
      maxFragments: bundle.reports.length * 8,
    });
    if (!index) throw new Error(`Pagefind gives no index: ${errors.join('; ')}`);
    await addRecords(
      index,
      bundle.reports.flatMap((report) => recordsOf(archive, report)),
    );
    throwErrors((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
  }
}

async function addRecords(index: PagefindIndex, records: CustomRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += batch) {
    const part = records.slice(start, start + batch);
    const answers = await Promise.all(part.map((record) => index.addCustomRecord(record)));
    throwErrors(answers.flatMap((answer) => answer.errors));
  }
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
  const entries = await readdir(path, { withFileTypes: true });
  const unused = entries.filter(
    ({ name }) => /\.(js|css)$|^wasm\./.test(name) && !(newest && program.includes(name)),
  );
  for (const { name } of unused) await rm(join(path, name));
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
