import { openSearchClient } from '../engine/search-client.ts';
import { noFilters } from '../query/filters.ts';
import type { Understood } from './wanted.ts';

/** A reader who has come from the results has the index in the cache; nobody else waits long for marks. */
const patience = 3000;

/** What a search makes of a query; undefined where the index cannot be read, or not in time. */
export async function understand(q: string): Promise<Understood | undefined> {
  const request = {
    q,
    filters: noFilters(),
    order: 'relevance',
    typing: true,
    skip: 0,
    take: 0,
  } as const;
  return openSearchClient()
    .search(request, AbortSignal.timeout(patience))
    .catch(() => undefined);
}
