import { IndexFailure, type Answer, type Engine, type Load, type Request } from './answer.ts';
import { findAll, type Findings } from './find-all.ts';
import { listSources } from './list-sources.ts';
import { openIndex, type OpenIndex } from './open-index.ts';
import { listPassages, showGroups } from './show-groups.ts';
import { sortReports } from './sort-reports.ts';
import { understandQuery } from './understand-query.ts';

/** Another way to search, for an index whose files of postings cannot be read. */
export type Fallback = (request: Request, index: OpenIndex) => Promise<Answer>;

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
  let index = await openIndex(load, common);

  /** Does what needs the index; once more where the index has been replaced meanwhile. */
  async function run<Result>(work: (index: OpenIndex) => Promise<Result>): Promise<Result> {
    const used = index;
    try {
      return await work(used);
    } catch (error) {
      if (!isFailure(error, 'missing')) throw error;
      const renewed = index === used ? await openIndex(load, common) : index;
      if (JSON.stringify(renewed.manifest) === JSON.stringify(used.manifest)) throw error;
      index = renewed;
      return work(renewed);
    }
  }

  return {
    search: (request, signal, early) =>
      run(async (opened) => {
        try {
          return await search(request, opened, signal, early);
        } catch (error) {
          if (!fallback || !isFailure(error, 'broken')) throw error;
          return fallback(request, opened);
        }
      }),
    understand: (request) => run(async (opened) => (await understandQuery(request, opened)).notes),
    passages: (request, limit, signal) =>
      run(async (opened) => {
        const { counted } = await findAll(request, opened, signal);
        return listPassages(sortReports(counted.reports, request.order), limit, opened.texts);
      }),
    sources: (request, signal) =>
      run(async (opened) => {
        const { counted, understood } = await findAll(request, opened, signal);
        return listSources(counted.reports, understood.wholeReports, load);
      }),
  };
}

async function search(
  request: Request,
  index: OpenIndex,
  signal?: AbortSignal,
  early?: (answer: Answer) => void,
): Promise<Answer> {
  const show = (findings: Findings, all: boolean) => toAnswer(request, findings, all, index);
  const findings = await findAll(
    request,
    index,
    signal,
    early && (async (first) => early(await show(first, false))),
  );
  const answer = await show(findings, true);
  signal?.throwIfAborted();
  return answer;
}

async function toAnswer(
  { order, skip, take }: Request,
  { understood, counted, match }: Findings,
  all: boolean,
  { texts }: OpenIndex,
): Promise<Answer> {
  const { reports, months, facets } = counted;
  const shown = sortReports(reports, order).slice(skip, skip + take);
  return {
    reports: reports.length,
    passages: reports.reduce((sum, { passages }) => sum + passages, 0),
    groups: await showGroups(shown, understood.wholeReports, all, texts),
    months,
    facets,
    match,
    fallback: false,
    ...understood.notes,
  };
}

function isFailure(error: unknown, reason: IndexFailure['reason']): boolean {
  return error instanceof IndexFailure && error.reason === reason;
}
