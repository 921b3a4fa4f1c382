import { mergeFilters } from '../query/filters.ts';
import { parseQuery } from '../query/parse-query.ts';
import { withoutParts } from '../query/print-query.ts';
import type { Filters } from '../query/query.ts';
import { slugOf } from '../query/read-filter.ts';
import { readParts } from '../query/read-parts.ts';
import type { Names } from '../query/chips.ts';
import type { SearchState } from '../query/search-state.ts';

/** The filters that are lists of values. */
export type FilterList = 'kinds' | 'series' | 'publishers' | 'years' | 'sources';

/** All filters of a search: those in its query and those beside it, publishers and series by id. */
export function filtersOf({ q, filters }: SearchState, names: Names): Filters {
  const written = parseQuery(q).filters;
  return mergeFilters(filters, {
    ...written,
    series: written.series.map((value) => idOf(value, names.series)),
    publishers: written.publishers.map((value) => idOf(value, names.publishers)),
  });
}

/** The search with a value of a filter chosen, or no longer chosen, wherever it stands. */
export function chooseValue(
  state: SearchState,
  list: FilterList,
  value: string,
  chosen: boolean,
  names: Names,
): SearchState {
  const others = state.filters[list].filter((each) => each !== value);
  const filters = { ...state.filters, [list]: chosen ? [...others, value] : others };
  const known = list === 'series' || list === 'publishers' ? names[list] : [];
  const q = chosen
    ? state.q
    : withoutFilters(state.q, (narrows) =>
        (narrows[list] ?? []).some((each) => idOf(each, known) === value),
      );
  return { ...state, q, filters };
}

/** The search of other days; the query loses what it says of days. */
export function chooseDays(state: SearchState, days: Pick<Filters, 'from' | 'to'>): SearchState {
  const q = withoutFilters(state.q, ({ from, to }) => from !== undefined || to !== undefined);
  return { ...state, q, filters: { ...state.filters, from: undefined, to: undefined, ...days } };
}

function withoutFilters(q: string, isMeant: (narrows: Partial<Filters>) => boolean): string {
  return withoutParts(
    q,
    readParts(q).parts.filter((part) => part.type === 'filter' && isMeant(part.narrows)),
  );
}

/** A name in a query may be the words of the name in place of the id. */
function idOf(value: string, known: readonly { id: string; name: string }[]): string {
  return known.find(({ id, name }) => id === value || slugOf(name) === value)?.id ?? value;
}
