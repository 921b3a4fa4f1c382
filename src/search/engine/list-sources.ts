import type { BundleSources } from '../format/bundle-files.ts';
import { numberOf } from './addresses.ts';
import type { Load } from './answer.ts';
import type { FoundReport } from './find-reports.ts';
import { readPacked } from './gunzip.ts';

/**
 * Outlets that the passages found cite, with the reports in which they do, most first.
 *
 * @param whole true where no passages are asked for: then all of a report count
 */
export async function listSources(
  reports: readonly FoundReport[],
  whole: boolean,
  load: Load,
): Promise<[outlet: string, reports: number][]> {
  const counts = new Map<string, number>();
  const byBundle = Map.groupBy(reports, ({ hits }) => hits.bundle);
  await Promise.all(
    [...byBundle].map(async ([{ entry }, own]) => {
      const sources = await readPacked<BundleSources>(await load(`${entry.folder}/sources.bin`));
      for (const report of own)
        for (const outlet of outletsOf(report, whole, sources))
          counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    }),
  );
  return [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
}

function outletsOf(
  { hits: { passages }, report, from, to }: FoundReport,
  whole: boolean,
  sources: BundleSources,
): Set<string> {
  const cited = sources.passages[report] ?? [];
  const own = whole
    ? cited
    : Array.from(passages.subarray(from, to), (passage) => cited[numberOf(passage) - 1] ?? []);
  return new Set(own.flat().map((index) => sources.outlets[index] ?? ''));
}
