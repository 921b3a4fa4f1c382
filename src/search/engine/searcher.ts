import type { Query } from '../query/query.ts';
import {
  IndexFailure,
  type Answer,
  type Engine,
  type FoundPassage,
  type Load,
  type Notes,
  type Request,
} from './answer.ts';
import { findAll, type Findings } from './find-all.ts';
import { openIndex, type Limits, type OpenIndex } from './open-index.ts';
import { pause } from './pause.ts';
import { showGroup, type ShownGroup } from './show-group.ts';
import { sortReports } from './sort-reports.ts';
import { understandQuery } from './understand-query.ts';
import { withPatience } from './with-patience.ts';

/** A request whose query has been read, which the page does anyway. */
export interface ReadRequest extends Request {
  query: Query;
}

/** What is asked of words alone. */
export type ReadWords = Pick<ReadRequest, 'q' | 'query' | 'typing' | 'filters'>;

/** The engine without the reader of queries; see `Engine`. */
export interface Searcher extends Pick<Engine, 'warm'> {
  search(
    request: ReadRequest,
    signal?: AbortSignal,
    early?: (answer: Answer) => void,
  ): Promise<Answer>;
  understand(request: ReadWords): Promise<Notes>;
  passages(request: ReadRequest, limit: number, signal?: AbortSignal): Promise<FoundPassage[]>;
  sources(request: ReadRequest, signal?: AbortSignal): Promise<[outlet: string, reports: number][]>;
}

/** Another way to search, for an index whose postings cannot be read. */
export type Fallback = (request: ReadRequest, index: OpenIndex) => Promise<Answer>;

/** Milliseconds for which whoever has seen the first hits can look at them before others are loaded. */
const firstLook = 250;

/** Reports that are shown before others have come, where the network is slow: as many as it brings at once. */
const firstGroups = 2;

/** Milliseconds without a key after which a reader rests, and between keys that are written in a row. */
const rest = { begins: 150, ends: 500 };

/** Letters of a query that is hardly begun. */
const hardlyBegun = 2;

/**
 * Opens the search index. Rejects with `IndexFailure` where there is none that this program can read.
 *
 * @param limits for tests
 */
export async function openSearcher(
  load: Load,
  fallback?: Fallback,
  limits?: Partial<Limits>,
): Promise<Searcher> {
  let index = await openIndex(load, limits);
  let lastKey = -Infinity;

  /** Does what needs the index; once more where the index has been replaced meanwhile. */
  async function run<Result>(work: (index: OpenIndex) => Promise<Result>): Promise<Result> {
    const used = index;
    try {
      return await work(used);
    } catch (error) {
      if (!isFailure(error, 'missing')) throw error;
      const renewed = index === used ? await openIndex(load, limits) : index;
      if (JSON.stringify(renewed.manifest) === JSON.stringify(used.manifest)) throw error;
      index = renewed;
      return work(renewed);
    }
  }

  /** Comes when the reader rests; undefined for a word that comes as a whole, or after a rest. */
  function calmAfter({ q, typing }: ReadRequest, signal?: AbortSignal): Promise<void> | undefined {
    if (!typing) return undefined;
    const now = performance.now();
    const inRow = now - lastKey < rest.ends || q.trim().length <= hardlyBegun;
    lastKey = now;
    if (!inRow) return undefined;
    const calm = pause(rest.begins, signal);
    calm.catch(ignore);
    return calm;
  }

  return {
    warm: () => run(warm),
    search: (request, signal, early) => {
      const calm = calmAfter(request, signal);
      return run(async (opened) => {
        try {
          return await search(request, calm ? withPatience(opened, calm) : opened, signal, early);
        } catch (error) {
          if (!fallback || !isFailure(error, 'broken')) throw error;
          return fallback(request, opened);
        }
      });
    },
    understand: (request) => run(async (opened) => (await understandQuery(request, opened)).notes),
    passages: (request, limit, signal) =>
      run(async (opened) => {
        const [{ counted }, { listPassages }] = await Promise.all([
          findAll(request, opened, signal),
          import('./seldom.ts'),
        ]);
        return listPassages(sortReports(counted.reports, request.order), limit, opened.texts);
      }),
    sources: (request, signal) =>
      run(async (opened) => {
        const [{ counted, understood }, { listSources }] = await Promise.all([
          findAll(request, opened, signal),
          import('./seldom.ts'),
        ]);
        return listSources(counted.reports, understood.wholeReports, load);
      }),
  };
}

async function warm({ bundles }: OpenIndex): Promise<void> {
  await Promise.all(
    bundles.flatMap((opened) => [
      opened.loadLayouts(),
      opened.loadPackTables([...opened.reports.keys()]),
    ]),
  );
}

async function search(
  request: ReadRequest,
  index: OpenIndex,
  signal?: AbortSignal,
  early?: (answer: Answer) => void,
): Promise<Answer> {
  const findings = await findAll(
    request,
    index,
    signal,
    early && (async (first) => early((await toAnswer(request, first, false, index, early)).answer)),
  );
  const first = await toAnswer(request, findings, false, index);
  if (first.whole) return first.answer;
  if (early) await pause(firstLook, signal);
  const { answer } = await toAnswer(request, findings, true, index);
  signal?.throwIfAborted();
  return answer;
}

/**
 * @param all false to load no more than the best passage of each report
 * @param early called with the first reports, if others are still on their way
 * @returns the answer, and whether all of its hits are in it
 */
async function toAnswer(
  { order, skip, take }: ReadRequest,
  { understood, counted, match }: Findings,
  all: boolean,
  { texts }: OpenIndex,
  early?: (answer: Answer) => void,
): Promise<{ answer: Answer; whole: boolean }> {
  const { reports, months, facets } = counted;
  const answerWith = (shown: readonly ShownGroup[]): Answer => ({
    reports: reports.length,
    passages: reports.reduce((sum, { passages }) => sum + passages, 0),
    groups: shown.map(({ group }) => group),
    months,
    facets,
    match,
    fallback: false,
    ...understood.notes,
  });
  const showing = sortReports(reports, order)
    .slice(skip, skip + take)
    .map((found) => showGroup(found, understood.wholeReports, all, texts));
  let done = false;
  const whole = Promise.all(showing).finally(() => (done = true));
  if (early) {
    const first = await Promise.race([whole, Promise.all(showing.slice(0, firstGroups))]);
    await pause(0); // Where nothing has to be loaded, the others are there now.
    if (!done) early(answerWith(first));
  }
  const shown = await whole;
  return { answer: answerWith(shown), whole: shown.every((each) => each.whole) };
}

function isFailure(error: unknown, reason: IndexFailure['reason']): boolean {
  return error instanceof IndexFailure && error.reason === reason;
}

/** Whoever needs it is told. */
function ignore(): void {}
