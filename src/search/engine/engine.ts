import type { Engine, Load } from './answer.ts';
import { readQueries } from './read-queries.ts';
import { openSearcher, type Fallback } from './searcher.ts';

/**
 * Opens the search index. Rejects with `IndexFailure` where there is none that this program can read.
 *
 * @param common passages from which on it only matters whether a passage has a word, for tests
 */
export async function openEngine(
  load: Load,
  fallback?: Fallback,
  common?: number,
): Promise<Engine> {
  return readQueries(await openSearcher(load, fallback, common));
}
