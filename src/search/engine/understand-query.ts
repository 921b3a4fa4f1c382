import { mergeFilters } from '../query/filters.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Filters } from '../query/query.ts';
import type { Answer, Request } from './answer.ts';
import type { OpenIndex } from './open-index.ts';
import { bundlesOf, type Plan } from './plan.ts';
import { planQuery } from './plan-query.ts';
import { planSources } from './plan-sources.ts';
import { resolveFilters } from './resolve-filters.ts';

/** What the engine makes of a query before it searches. */
export interface UnderstoodQuery {
  plan: Plan;
  filters: Filters;
  /** Places of the bundles that may have hits. */
  bundles: number[];
  /** True where only reports are asked for, no passages. */
  wholeReports: boolean;
  notes: Pick<Answer, 'aliases' | 'unknown' | 'forms' | 'marks' | 'remarks'>;
}

/** Reads a query and looks up its words. */
export async function understandQuery(
  request: Pick<Request, 'q' | 'typing' | 'filters'>,
  { manifest, lexicon, common }: OpenIndex,
): Promise<UnderstoodQuery> {
  const { q, typing } = request;
  const query = parseQuery(q);
  const asked = resolveFilters(mergeFilters(query.filters, request.filters), manifest);
  const [{ plan, ...notes }, sources] = await Promise.all([
    planQuery(query, { q, typing, lexicon, passages: manifest.passages, common }),
    planSources(asked.filters.sources, lexicon),
  ]);
  const whole = { ...plan, silent: [...plan.silent, ...sources.silent] };
  return {
    plan: whole,
    filters: asked.filters,
    bundles: asksNothing(whole, asked.filters) ? [] : placesOf(whole, manifest.bundles.length),
    wholeReports: whole.clauses.length + whole.silent.length + whole.titles.length === 0,
    notes: { ...notes, remarks: [...query.remarks, ...asked.remarks, ...sources.remarks] },
  };
}

function asksNothing({ clauses, silent, titles, none }: Plan, filters: Filters): boolean {
  const { kinds, series, publishers, years, from, to } = filters;
  const parts = [clauses, silent, titles, none, kinds, series, publishers, years];
  return parts.every(({ length }) => length === 0) && !from && !to;
}

function placesOf({ clauses, silent, titles }: Plan, count: number): number[] {
  const sets = [...clauses, ...silent, ...titles].map(bundlesOf);
  return Array.from({ length: count }, (_, place) => place).filter((place) =>
    sets.every((places) => places.has(place)),
  );
}
