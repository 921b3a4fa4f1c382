import { addDays, type Day } from '../../report/day.ts';
import { noFilters } from './filters.ts';
import type { Filters, Kind, Order } from './query.ts';
import { readDays } from './read-days.ts';

/** What the address of the search page says. */
export interface SearchState {
  /** As typed. */
  q: string;
  /** Chosen beside the query. */
  filters: Filters;
  order: Order;
  view: View;
  /** What the lines of the concordance are sorted by. */
  lines: LineOrder;
}

type View = 'list' | 'concordance';
/** The day, or the words before or after what was found. */
export type LineOrder = 'date' | 'before' | 'after';

const kinds: readonly Kind[] = ['assessment', 'wire'];
const orders: readonly [Order, ...Order[]] = ['relevance', 'newest', 'oldest'];
const lineOrders: readonly [LineOrder, ...LineOrder[]] = ['date', 'before', 'after'];

/** The state that a query string spells; whatever is not understood is left out. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const one = (name: string) => parameters.get(name) ?? '';
  const all = (name: string, pattern: RegExp) =>
    parameters.getAll(name).filter((value) => pattern.test(value));
  const concordance = one('view') === 'concordance';
  return {
    q: one('q'),
    filters: {
      ...noFilters(),
      kinds: kinds.filter((kind) => parameters.getAll('kind').includes(kind)),
      series: sorted(all('series', /^[a-z\d-]+$/)),
      publishers: sorted(all('publisher', /^[a-z\d-]+$/)),
      years: sorted(all('year', /^\d{4}$/)),
      sources: sorted(
        all('source', /^[^\s/]+(?:\/[^\s/]+)?$/).map((outlet) => outlet.toLowerCase()),
      ),
      from: readDays(one('from'))?.from,
      to: readDays(one('to'))?.to,
    },
    order: choose(orders, one('sort')),
    view: concordance ? 'concordance' : 'list',
    lines: concordance ? choose(lineOrders, one('by')) : 'date',
  };
}

/** The query string of a state, empty or with a question mark before it; equal states have equal strings. */
export function printState({ q, filters, order, view, lines }: SearchState): string {
  const values: [name: string, values: readonly (string | undefined)[]][] = [
    ['q', [q]],
    ['kind', sorted(filters.kinds)],
    ['series', sorted(filters.series)],
    ['publisher', sorted(filters.publishers)],
    ['year', sorted(filters.years)],
    ['source', sorted(filters.sources.map((outlet) => outlet.toLowerCase()))],
    ['from', [filters.from && printEdge(filters.from, filters.from)]],
    ['to', [filters.to && printEdge(filters.to, addDays(filters.to, 1))]],
    ['sort', [order === 'relevance' ? '' : order]],
    ['view', [view === 'list' ? '' : view]],
    ['by', [view === 'list' || lines === 'date' ? '' : lines]],
  ];
  const parameters = new URLSearchParams();
  for (const [name, each] of values)
    for (const value of each) if (value) parameters.append(name, value);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** The month where the stretch begins or ends with one, otherwise the day. */
function printEdge(day: Day, first: Day): string {
  return first.endsWith('-01') ? day.slice(0, 7) : day;
}

function sorted<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort();
}

/** The one that is named; otherwise the first. */
function choose<Value extends string>(values: readonly [Value, ...Value[]], name: string): Value {
  return values.find((value) => value === name) ?? values[0];
}
