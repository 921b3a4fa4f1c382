import type { Filters } from '../query/query.ts';
import type { Answer } from './answer.ts';
import type { FoundReport } from './find-reports.ts';
import type { ReportFacts } from './open-bundle.ts';

/** The reports that filters leave, and what there is to choose from. */
export interface CountedReports extends Pick<Answer, 'months' | 'facets'> {
  reports: FoundReport[];
}

type Facet = 'kinds' | 'series' | 'publishers' | 'years' | 'months';

/** Narrows reports by filters, and counts them: for each facet those that all filters but its own leave. */
export function countReports(found: readonly FoundReport[], filters: Filters): CountedReports {
  const reports: FoundReport[] = [];
  const counts: Record<Facet, Map<string, number>> = {
    kinds: new Map(),
    series: new Map(),
    publishers: new Map(),
    years: new Map(),
    months: new Map(),
  };
  for (const each of found) {
    const { day, kind, series, publisher } = each.facts;
    const failed = failedFilters(each.facts, filters);
    if (failed.length === 0) reports.push(each);
    const count = (facet: Facet, value: string) => {
      if (failed.every((other) => other === facet))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    };
    count('kinds', kind);
    if (series) count('series', series);
    count('publishers', publisher);
    count('years', day.slice(0, 4));
    count('months', day.slice(0, 7));
  }
  return {
    reports,
    months: [...counts.months].sort(([a], [b]) => (a < b ? -1 : 1)),
    facets: {
      kinds: mostFirst(counts.kinds) as Answer['facets']['kinds'],
      series: mostFirst(counts.series),
      publishers: mostFirst(counts.publishers),
      years: mostFirst(counts.years),
    },
  };
}

/** The filters that leave a report out; the one by days is that of the months. */
function failedFilters({ day, kind, series, publisher }: ReportFacts, filters: Filters): Facet[] {
  const failed: Facet[] = [];
  const allows = (list: readonly string[], value: string) =>
    list.length === 0 || list.includes(value);
  if (!allows(filters.kinds, kind)) failed.push('kinds');
  if (!allows(filters.series, series)) failed.push('series');
  if (!allows(filters.publishers, publisher)) failed.push('publishers');
  if (!allows(filters.years, day.slice(0, 4))) failed.push('years');
  if ((filters.from && day < filters.from) || (filters.to && day > filters.to))
    failed.push('months');
  return failed;
}

function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
}
