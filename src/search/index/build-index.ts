import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { LexiconEntry, Manifest } from '../format/manifest.ts';
import { openIndexCache } from './index-cache.ts';
import { toIndexedReport } from './indexed-report.ts';
import { listAliases } from './list-aliases.ts';
import { mostBundles } from './make-lexicon.ts';
import type { WrittenPart } from './makers.ts';
import { openPartWorkers, type PartWorkers } from './part-workers.ts';
import { planBundles } from './plan-bundles.ts';

/** An index whose threads have been started, which takes a while, perhaps before there is an archive. */
export interface StartedIndex {
  /**
   * Writes the search index of an archive, once; format/manifest.ts tells what is where. Equal archives give equal
   * files. Throws what Pagefind complains of.
   */
  write(archive: Archive): Promise<void>;
  /** Ends its threads, whether it has been written or not. */
  stop(): Promise<void>;
}

/**
 * Starts the threads that make an index; whoever has started them stops them.
 *
 * @param folder one that does not exist yet, and becomes `dist/pagefind`
 * @param cache a folder for what the next build can take over
 */
export function startIndex(folder: string, cache: string): StartedIndex {
  const workers = openPartWorkers({ output: folder, cache });
  return {
    async write(archive) {
      await mkdir(folder, { recursive: true });
      await writeIndex(archive, folder, workers);
      await workers.close();
      openIndexCache(cache).trim();
    },
    stop: () => workers.close(),
  };
}

/** Starts and writes the search index of an archive. */
export async function buildIndex(archive: Archive, folder: string, cache: string): Promise<void> {
  const index = startIndex(folder, cache);
  try {
    await index.write(archive);
  } finally {
    await index.stop();
  }
}

async function writeIndex(archive: Archive, folder: string, workers: PartWorkers): Promise<void> {
  const [, bundles] = await Promise.all([
    workers.run('program', () => [], []),
    writeBundles(archive, workers),
  ]);
  const manifest: Manifest = {
    format: 4,
    version: archive.version.slice(0, 16),
    bundles: bundles.map(({ entry }) => entry),
    lexicons: await writeLexicons(archive, bundles, workers),
    publishers: archive.publishers.map(({ id, name }) => ({ id, name })),
    series: archive.series.map(({ id, name }) => ({ id, name })),
    reports: archive.reports.length,
    passages: bundles.reduce((sum, { passages }) => sum + passages, 0),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** The largest bundles are begun first, so that no thread is left with one at the end. */
async function writeBundles(
  archive: Archive,
  workers: PartWorkers,
): Promise<WrittenPart<'bundle'>[]> {
  const bundles = planBundles(
    archive.reports.map((report) => ({ report, day: report.meta.day, words: report.words })),
  );
  // The reports of old bundles need not be read: hashes tell that a bundle is kept.
  const writeBundle = ({ name, reports }: (typeof bundles)[number]) =>
    workers.run(
      'bundle',
      () => [name, reports.map(({ report }) => toIndexedReport(archive, report))],
      [name, ...reports.flatMap(({ report }) => [report.id, report.hash])],
    );
  const written = new Map(
    bundles
      .toSorted((a, b) => b.reports.length - a.reports.length)
      .map((bundle) => [bundle, writeBundle(bundle)]),
  );
  return Promise.all(bundles.flatMap((bundle) => written.get(bundle) ?? []));
}

/** One of the newest bundle, so that a new report changes little, and one of the others. */
async function writeLexicons(
  archive: Archive,
  bundles: readonly WrittenPart<'bundle'>[],
  workers: PartWorkers,
): Promise<LexiconEntry[]> {
  const aliases = listAliases(archive.aliases);
  const others = bundles.slice(1);
  const groups = [bundles.slice(0, 1)];
  while (others.length > 0) groups.push(others.splice(-mostBundles));
  const lexicons = await Promise.all(
    groups
      .filter((group) => group.length > 0)
      .map((group, index, { length }) => {
        const own = index === length - 1 ? aliases : [];
        return workers.run(
          'lexicon',
          () => [
            {
              bundles: group.map(({ entry, words }) => ({ name: entry.name, words })),
              aliases: own,
            },
          ],
          [
            ...group.flatMap(({ entry, wordsHash }) => [entry.name, wordsHash]),
            JSON.stringify(own),
          ],
        );
      }),
  );
  return lexicons.map(({ entry }) => entry);
}
