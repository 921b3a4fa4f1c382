import { parseQuery } from '../query/parse-query.ts';
import type { Engine } from './answer.ts';
import type { Searcher } from './searcher.ts';

/** Puts the reader of queries before a searcher. */
export function readQueries(searcher: Searcher): Engine {
  const read = <Asked extends { q: string }>(request: Asked) => ({
    ...request,
    query: parseQuery(request.q),
  });
  return {
    warm: () => searcher.warm(),
    search: (request, signal, early) => searcher.search(read(request), signal, early),
    understand: (request) => searcher.understand(read(request)),
    passages: (request, limit, signal) => searcher.passages(read(request), limit, signal),
    sources: (request, signal) => searcher.sources(read(request), signal),
  };
}
