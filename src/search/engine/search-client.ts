import { IndexFailure, type Answer, type Engine } from './answer.ts';
import type { Question, Reply } from './messages.ts';
import { noFilters } from '../query/filters.ts';
import { readQueries } from './read-queries.ts';
import type { Searcher } from './searcher.ts';

/** A question without its number. */
type Asked = Question extends infer Each
  ? Each extends { ask: string }
    ? Omit<Each, 'id'>
    : never
  : never;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  early?: (answer: Answer) => void;
}

const client = readQueries(makeClient());

/**
 * The engine as a page sees it: it runs in a worker, which starts with the first question and is the same for
 * all of a page. A question whose signal aborts is given up, and its promise rejects with the signal's reason.
 */
export function openSearchClient(): Engine {
  return client;
}

/**
 * Starts the worker and has it open the index, while the reader has nothing to search for yet. Where it cannot, the
 * first search will say so.
 */
export function openIndexEarly(): void {
  client.understand({ q: '', filters: noFilters(), typing: true }).catch(() => undefined);
}

function makeClient(): Searcher {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  function start(): Worker {
    const started = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => receive(data));
    started.addEventListener('error', () => {
      worker = undefined;
      for (const { reject } of waiting.values())
        reject(new IndexFailure('offline', 'The search program cannot be loaded'));
      waiting.clear();
    });
    return started;
  }

  function receive(reply: Reply): void {
    const asker = waiting.get(reply.id);
    if ('early' in reply) return asker?.early?.(reply.early);
    waiting.delete(reply.id);
    if ('result' in reply) asker?.resolve(reply.result);
    else asker?.reject(new IndexFailure(reply.failure.reason, reply.failure.message));
  }

  function ask<Result>(
    question: Asked,
    signal?: AbortSignal,
    early?: (answer: Answer) => void,
  ): Promise<Result> {
    const id = ++last;
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    waiting.set(id, { resolve: (result) => resolve(result as Result), reject, early });
    worker ??= start();
    worker.postMessage({ ...question, id });
    signal?.addEventListener('abort', () => {
      if (!waiting.delete(id)) return;
      worker?.postMessage({ ask: 'nothing', id });
      reject(signal.reason);
    });
    return promise;
  }

  return {
    warm: () => ask({ ask: 'warm' }),
    search: (request, signal, early) =>
      ask({ ask: 'search', request, early: early !== undefined }, signal, early),
    understand: (request) => ask({ ask: 'understand', request }),
    passages: (request, limit, signal) => ask({ ask: 'passages', request, limit }, signal),
    sources: (request, signal) => ask({ ask: 'sources', request }, signal),
  };
}
