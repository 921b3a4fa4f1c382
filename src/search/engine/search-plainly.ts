import { parseDay } from '../../report/day.ts';
import { mergeFilters } from '../query/filters.ts';
import type { Query } from '../query/query.ts';
import { passageOf } from './addresses.ts';
import { IndexFailure, type Answer, type Group } from './answer.ts';
import type { Fallback, ReadRequest } from './searcher.ts';
import type { OpenIndex } from './open-index.ts';
import { openPagefind, type PagefindSearch } from './open-pagefind.ts';

/** Days of the reports that a query asks for, and where they are. */
type FoundUrl = Pick<Group, 'url' | 'day'>;

/**
 * Makes a search with Pagefind's own program, for an index whose postings cannot be read. It finds whole
 * reports, best first; words, one phrase and days are all that it understands of a query.
 */
export function makePlainSearch(): Fallback {
  let opened: { bundles: string; search: Promise<PagefindSearch> } | undefined;
  return async (request, index) => {
    const folders = index.manifest.bundles.map(({ folder }) => folder);
    const bundles = folders.join();
    if (opened?.bundles !== bundles) opened = { bundles, search: openPagefind(folders) };
    opened.search.catch(() => (opened = undefined));
    return searchPlainly(request, index, await opened.search);
  };
}

async function searchPlainly(
  request: ReadRequest,
  index: OpenIndex,
  pagefind: PagefindSearch,
): Promise<Answer> {
  const { query } = request;
  const { from = '', to = '9999' } = mergeFilters(query.filters, request.filters);
  const urls = (await pagefind(textOf(query))).flatMap(readUrl);
  const found = urls.filter(({ day }) => from <= day && day <= to);
  if (request.order !== 'relevance')
    found.sort((a, b) => (a.day < b.day ? 1 : -1) * (request.order === 'oldest' ? -1 : 1));
  const shown = found.slice(request.skip, request.skip + request.take);
  return {
    reports: found.length,
    passages: 0,
    groups: await Promise.all(shown.map((each) => describe(each, index))),
    months: [],
    facets: { kinds: [], series: [], publishers: [], years: [] },
    match: found.length > 0 ? 'some' : 'all',
    fallback: true,
    aliases: [],
    unknown: [],
    forms: [],
    marks: termsOf(query).map(({ words, prefix }) => ({ words, prefix })),
    remarks: [
      ...query.remarks,
      'Words and days alone count here: what is to be left out, near, alike or in a field is not looked at.',
    ],
  };
}

function termsOf({ all }: Query) {
  return all.flatMap((clause) =>
    clause.type === 'any' ? clause.terms.slice(0, 1) : [clause.left, clause.right],
  );
}

/** Pagefind takes a text in quotes for a phrase, if all of it is. */
function textOf(query: Query): string {
  const terms = termsOf(query).map(({ words }) => words.join(' '));
  return query.all.length === 1 && terms.length === 1 ? `"${terms.join()}"` : terms.join(' ');
}

function readUrl(url: string): FoundUrl[] {
  const day = parseDay(/^\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(url)?.slice(1).join('-') ?? '');
  return day ? [{ url, day }] : [];
}

/** What is known of the report: among those of its day, it is the one with this address. */
async function describe({ url, day }: FoundUrl, { bundles, texts }: OpenIndex): Promise<Group> {
  for (const bundle of bundles) {
    for (const [report, facts] of bundle.reports.entries()) {
      if (facts.day !== day) continue;
      const [title] = await texts.load(bundle, [passageOf(report, 0)]);
      if (title?.report.url !== url) continue;
      const { publisher, series } = facts;
      return { ...title.report, day, publisher, series, count: 0, hits: [] };
    }
  }
  throw new IndexFailure('broken', `The search index knows nothing of ${url}`);
}
