import type { BundleEntry } from '../format/manifest.ts';
import type { Filters } from '../query/query.ts';
import type { Answer, Request } from './answer.ts';
import { countReports, type CountedReports } from './count-reports.ts';
import { findReports } from './find-reports.ts';
import type { OpenIndex } from './open-index.ts';
import { searchBundle, searchScattered, type BundleHits } from './search-bundle.ts';
import { understandQuery, type UnderstoodQuery } from './understand-query.ts';

/** All that a query finds, before any of it is shown. */
export interface Findings {
  understood: UnderstoodQuery;
  counted: CountedReports;
  match: Answer['match'];
}

/** Called with what is found in the bundles that the filters leave, before the others are counted. */
type Early = (findings: Findings) => Promise<void>;

/** Searches the index, those bundles first from which hits can be shown. */
export async function findAll(
  request: Request,
  index: OpenIndex,
  signal?: AbortSignal,
  early?: Early,
): Promise<Findings> {
  const understood = await understandQuery(request, index);
  signal?.throwIfAborted();
  const { plan, filters, bundles } = understood;
  const search = (places: readonly number[], how: typeof searchBundle): Promise<BundleHits[]> =>
    Promise.all(
      places.map(async (place) => {
        const hits = await how(await index.bundle(place), plan, index);
        signal?.throwIfAborted();
        return hits;
      }),
    );
  const count = (found: readonly BundleHits[], match: Answer['match']): Findings => ({
    understood,
    counted: countReports(findReports(found), filters),
    match,
  });

  const inReach = bundles.filter((place) => reaches(filters, index.manifest.bundles[place]));
  const first = await search(inReach, searchBundle);
  const others = bundles.filter((place) => !inReach.includes(place));
  if (early && first.some(({ passages }) => passages.length > 0)) await early(count(first, 'all'));
  const found = [...first, ...(await search(others, searchBundle))];
  if (plan.clauses.length < 2 || found.some(({ passages }) => passages.length > 0))
    return count(found, 'all');
  return count(await search(bundles, searchScattered), 'some');
}

/** Whether a bundle may have reports of the days and years asked for. */
function reaches({ from, to, years }: Filters, entry: BundleEntry | undefined): boolean {
  if (!entry || (from && entry.to < from) || (to && entry.from > to)) return false;
  const [first, last] = [entry.from.slice(0, 4), entry.to.slice(0, 4)];
  return years.length === 0 || years.some((year) => year >= first && year <= last);
}
