import type { Engine, Load } from './answer.ts';
import type { Limits } from './open-index.ts';
import { readQueries } from './read-queries.ts';
import { openSearcher, type Fallback } from './searcher.ts';

/**
 * Opens the search index. Rejects with `IndexFailure` where there is none that this program can read.
 *
 * @param limits for tests
 */
export async function openEngine(
  load: Load,
  fallback?: Fallback,
  limits?: Partial<Limits>,
): Promise<Engine> {
  return readQueries(await openSearcher(load, fallback, limits));
}
