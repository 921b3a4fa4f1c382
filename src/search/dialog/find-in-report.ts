import { openSearchClient } from '../engine/search-client.ts';
import { noFilters } from '../query/filters.ts';
import type { Range } from '../query/mark-words.ts';
import { parseQuery } from '../query/parse-query.ts';
import { findMatches, type SearchedText } from './find-matches.ts';
import { wantedOf, type Understood } from './wanted.ts';

/** Milliseconds. A reader who comes from the results has what is needed in the cache; nobody else waits long. */
const patience = 3000;

/**
 * What a query finds in the texts of a report, for each of them in order; undefined where it asks for no words.
 * Where the index cannot be read, the query counts as it is written.
 */
export async function findInReport(
  q: string,
  texts: readonly SearchedText[],
): Promise<Range[][] | undefined> {
  const query = parseQuery(q);
  if (query.all.length === 0) return undefined;
  const find = (understood: Understood | undefined) =>
    findMatches(wantedOf(query, understood), texts);
  const found = find(await understand(q, false));
  if (found.some(({ length }) => length > 0)) return found;
  // The report may have been found while the last word was being written.
  return find(await understand(q, true));
}

/** What a search makes of a query; undefined where the index cannot be read, or not in time. */
async function understand(q: string, typing: boolean): Promise<Understood | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const notes = openSearchClient().understand({ q, filters: noFilters(), typing });
  return Promise.race([notes.catch(() => undefined), late]);
}
