import type { Manifest } from '../format/manifest.ts';
import { mergeFilters } from '../query/filters.ts';
import type { Filters } from '../query/query.ts';
import type { Answer } from './answer.ts';
import type { Lexicon } from './lexicon.ts';
import type { OpenIndex } from './open-index.ts';
import { bundlesOf, type Plan, type PlannedClause } from './plan.ts';
import { planQuery } from './plan-query.ts';
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
  const all = mergeFilters(query.filters, filters);
  const [{ plan, ...notes }, asked] = await Promise.all([
    planQuery(query, { q, typing, lexicon, passages: manifest.passages, common }),
    namesAny(all)
      ? understandNames(all, manifest, lexicon)
      : { filters: all, silent: [], remarks: [] },
  ]);
  const whole = { ...plan, silent: [...plan.silent, ...asked.silent] };
  return {
    plan: whole,
    filters: asked.filters,
    bundles: asksNothing(whole, asked.filters) ? [] : placesOf(whole, manifest.bundles.length),
    wholeReports: whole.clauses.length + whole.silent.length + whole.titles.length === 0,
    notes: { ...notes, remarks: [...query.remarks, ...asked.remarks] },
  };
}

function namesAny({ publishers, series, sources }: Filters): boolean {
  return publishers.length + series.length + sources.length > 0;
}

async function understandNames(
  filters: Filters,
  manifest: Manifest,
  lexicon: Lexicon,
): Promise<{ filters: Filters; silent: PlannedClause[]; remarks: string[] }> {
  const { planSources, resolveFilters } = await import('./seldom.ts');
  const resolved = resolveFilters(filters, manifest);
  const { silent, remarks } = await planSources(filters.sources, lexicon);
  return { filters: resolved.filters, silent, remarks: [...resolved.remarks, ...remarks] };
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
