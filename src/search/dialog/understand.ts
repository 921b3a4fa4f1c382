import { openSearchClient } from '../engine/search-client.ts';
import { noFilters } from '../query/filters.ts';
import type { Understood } from './wanted.ts';

/** Milliseconds. A reader who comes from the results has what is needed in the cache; nobody else waits long. */
const patience = 3000;

/** What a search makes of a query; undefined where the index cannot be read, or not in time. */
export async function understand(q: string): Promise<Understood | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const client = openSearchClient();
  // The last word may have been searched for while it was being written.
  const notes = client.understand({ q, filters: noFilters(), typing: true }).catch(() => undefined);
  return Promise.race([notes, late]);
}
