/** What the address of the search page says. */
export interface SearchState {
  q: string;
  /** Kinds to show; all where empty. */
  kinds: Kind[];
  /** Years `yyyy` to show; all where empty. */
  years: string[];
  order: Order;
}

export type Kind = 'assessment' | 'wire';
type Order = (typeof orders)[number];

const orders = ['relevance', 'newest', 'oldest'] as const;

/** The state that a query string spells; whatever is not understood is left out. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const order = parameters.get('sort');
  return {
    q: parameters.get('q') ?? '',
    kinds: unique(parameters.getAll('kind')).filter(
      (kind) => kind === 'assessment' || kind === 'wire',
    ),
    years: unique(parameters.getAll('year')).filter((year) => /^\d{4}$/.test(year)),
    order: orders.find((each) => each === order) ?? 'relevance',
  };
}

/** The query string of a state; equal states have equal strings. */
export function printState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set('q', state.q);
  for (const kind of state.kinds.toSorted()) parameters.append('kind', kind);
  for (const year of state.years.toSorted()) parameters.append('year', year);
  if (state.order !== 'relevance') parameters.set('sort', state.order);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
