import { mergeFilters } from '../query/filters.ts';
import type { Filters } from '../query/query.ts';
import type { Answer } from './answer.ts';
import type { OpenIndex } from './open-index.ts';
import { bundlesOf, type Plan } from './plan.ts';
import { planQuery } from './plan-query.ts';
import { planSources } from './plan-sources.ts';
import { resolveFilters } from './resolve-filters.ts';
import type { ReadWords } from './searcher.ts';

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

/** Looks up the words of a query. */
export async function understandQuery(
  { q, query, typing, filters }: ReadWords,
  { manifest, lexicon, common }: OpenIndex,
): Promise<UnderstoodQuery> {
  const asked = resolveFilters(mergeFilters(query.filters, filters), manifest);
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
