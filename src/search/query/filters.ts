import type { Day } from '../../report/day.ts';
import type { Filters } from './query.ts';

/** Filters that narrow nothing. */
export function noFilters(): Filters {
  return { kinds: [], series: [], publishers: [], years: [], sources: [] };
}

/** Both at once: the values of either, and the days that both have, which are none where `from` is after `to`. */
export function mergeFilters(one: Filters, other: Partial<Filters>): Filters {
  return {
    kinds: union(one.kinds, other.kinds),
    series: union(one.series, other.series),
    publishers: union(one.publishers, other.publishers),
    years: union(one.years, other.years),
    sources: union(one.sources, other.sources),
    from: inOrder(one.from, other.from).at(-1),
    to: inOrder(one.to, other.to)[0],
  };
}

function union<Value>(one: readonly Value[], other: readonly Value[] = []): Value[] {
  return [...new Set([...one, ...other])];
}

function inOrder(...days: readonly (Day | undefined)[]): Day[] {
  return days.filter((day) => day !== undefined).sort();
}
