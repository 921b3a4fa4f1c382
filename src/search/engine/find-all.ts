import type { BundleEntry } from '../format/manifest.ts';
import type { Filters } from '../query/query.ts';
import type { Answer } from './answer.ts';
import { countReports, type CountedReports } from './count-reports.ts';
import { findReports } from './find-reports.ts';
import type { OpenIndex } from './open-index.ts';
import { atomsOfPlan, type Plan } from './plan.ts';
import { searchBundle, type BundleHits } from './search-bundle.ts';
import type { ReadRequest } from './searcher.ts';
import { understandQuery, type UnderstoodQuery } from './understand-query.ts';

/** All that a query finds, before any of it is shown. */
export interface Findings {
  understood: UnderstoodQuery;
  counted: CountedReports;
  match: Answer['match'];
}

/** Bytes that may be loaded before the first results are shown. */
const patience = 150_000;

/**
 * Searches the index.
 *
 * @param early called with what is found in the bundles that the filters leave, before the others are counted;
 *   where that takes much to load, with what is found in the newest (or the oldest) of them
 */
export async function findAll(
  request: ReadRequest,
  index: OpenIndex,
  signal?: AbortSignal,
  early?: (findings: Findings) => Promise<void>,
): Promise<Findings> {
  const understood = await understandQuery(request, index);
  signal?.throwIfAborted();
  const { plan, filters, bundles } = understood;
  const found: BundleHits[] = [];
  const count = (match: Answer['match']): Findings => ({
    understood,
    counted: countReports(findReports(found), filters),
    match,
  });
  const search = async (places: readonly number[], how: typeof searchBundle): Promise<void> => {
    const hits = await Promise.all(
      places
        .flatMap((place) => index.bundles[place] ?? [])
        .map((bundle) => how(bundle, plan, index)),
    );
    signal?.throwIfAborted();
    found.push(...hits);
  };

  const inReach = bundles.filter((place) => reaches(filters, index.manifest.bundles[place]));
  const others = bundles.filter((place) => !inReach.includes(place));
  const steps = early ? inSteps(inReach, request, plan, index) : [inReach];
  for (const [step, places] of steps.entries()) {
    await search(places, searchBundle);
    const last = step === steps.length - 1;
    const { reports } = count('all').counted;
    if (!early || (!last && reports.length < request.skip + request.take)) continue;
    if (reports.length > 0) await early(count('all'));
    await search(steps.slice(step + 1).flat(), searchBundle);
    break;
  }
  await search(others, searchBundle);
  const none = found.every(({ passages }) => passages.length === 0);
  if (!none || plan.clauses.length === 0 || plan.clauses.length + plan.silent.length < 2)
    return count('all');
  found.length = 0;
  const { searchScattered } = await import('./seldom.ts');
  await search(bundles, searchScattered);
  const scattered = count('some');
  return scattered.counted.reports.length > 0 ? scattered : count('all');
}

/** Bundles in the steps in which to search them: at once, or where that takes much to load, some first. */
function inSteps(
  bundles: readonly number[],
  { order }: ReadRequest,
  plan: Plan,
  { bundles: all, postings }: OpenIndex,
): number[][] {
  const atoms = atomsOfPlan(plan);
  const cost = all
    .flatMap((bundle) => atoms.map((atom) => postings.costOf(bundle, atom)))
    .reduce((sum, bytes) => sum + bytes, 0);
  if (cost < patience) return [[...bundles]];
  const sorted = order === 'oldest' ? bundles.toReversed() : bundles;
  return [sorted.slice(0, 1), sorted.slice(1, 3), sorted.slice(3)];
}

/** Whether a bundle may have reports of the days and years asked for. */
function reaches({ from, to, years }: Filters, entry: BundleEntry | undefined): boolean {
  if (!entry || (from && entry.to < from) || (to && entry.from > to)) return false;
  const [first, last] = [entry.from.slice(0, 4), entry.to.slice(0, 4)];
  return years.length === 0 || years.some((year) => year >= first && year <= last);
}
