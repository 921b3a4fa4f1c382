import type { Manifest } from '../format/manifest.ts';
import { wordsOf } from '../words.ts';
import { noFilters } from './filters.ts';
import { printDays } from './print-days.ts';
import { printTerm, withoutParts } from './print-query.ts';
import type { Filters, Term } from './query.ts';
import { slugOf } from './read-filter.ts';
import { readParts, type Part } from './read-parts.ts';
import type { SearchState } from './search-state.ts';

/** A part of a search as it was understood, which can be taken out. */
export interface Chip {
  kind: 'term' | 'without' | 'filter';
  label: string;
  /** Of terms: their words as of `wordsOf`, joined by spaces. */
  words: string[];
  /** The search without it. */
  without: SearchState;
}

/** Names of publishers and series, by id. */
export type Names = Pick<Manifest, 'publishers' | 'series'>;

/** What a search was understood as: what the query says, in its order, then what was chosen beside it. */
export function chipsOf(state: SearchState, names: Names): Chip[] {
  const written = readParts(state.q).parts.map((part) => ({
    ...describe(state.q, part, names),
    without: { ...state, q: withoutParts(state.q, [part]) },
  }));
  const chosen = splitFilters(state.filters).map(({ label, rest }) => ({
    kind: 'filter' as const,
    label: label(names),
    words: [],
    without: { ...state, filters: rest },
  }));
  return [...written, ...chosen];
}

function describe(text: string, part: Part, names: Names): Omit<Chip, 'without'> {
  if (part.type === 'filter') {
    const narrows = splitFilters({ ...noFilters(), ...part.narrows });
    return {
      kind: 'filter',
      label: narrows.map(({ label }) => label(names)).join(', '),
      words: [],
    };
  }
  const none = part.type === 'none';
  const terms = none ? [part.term] : part.terms;
  const labels = terms.map((term) => labelOf(text, term, none));
  return {
    kind: none ? 'without' : 'term',
    label: none ? `without ${labels.join('')}` : joinLabels(labels, part),
    words: terms.map((term) => term.words.join(' ')),
  };
}

/** "a or b", "a within 10 words of b". */
function joinLabels(labels: readonly string[], part: Extract<Part, { terms: Term[] }>): string {
  if (part.type === 'any') return labels.join(' or ');
  return labels.reduce((joined, label, index) => {
    const distance = part.distances[index - 1];
    return `${joined} within ${distance} ${distance === 1 ? 'word' : 'words'} of ${label}`;
  });
}

/** As written, without punctuation round it. */
function labelOf(text: string, term: Term, none: boolean): string {
  const written = printTerm(text, term, none);
  const words = wordsOf(written);
  const label = written.slice(words[0]?.start, words.at(-1)?.end) + (term.prefix ? '*' : '');
  const quoted = term.exact ? `“${label}”` : label;
  return term.field ? `${term.field}: ${quoted}` : quoted;
}

/** Each value by itself, with the filters that are left without it. */
function splitFilters(filters: Filters): { label: (names: Names) => string; rest: Filters }[] {
  const values = lists.flatMap((list) =>
    filters[list].map((value) => ({
      label: (names: Names) => `${singular[list]}: ${nameOf(list, value, names)}`,
      rest: { ...filters, [list]: filters[list].filter((each) => each !== value) },
    })),
  );
  const { from, to } = filters;
  if (!from && !to) return values;
  const days = {
    label: () => printDays(from, to),
    rest: { ...filters, from: undefined, to: undefined },
  };
  return [...values, days];
}

const lists = ['kinds', 'series', 'publishers', 'years', 'sources'] as const;
const singular = {
  kinds: 'kind',
  series: 'series',
  publishers: 'publisher',
  years: 'year',
  sources: 'source',
};

function nameOf(list: (typeof lists)[number], value: string, names: Names): string {
  if (list === 'kinds') return value === 'wire' ? 'wire report' : value;
  if (list !== 'series' && list !== 'publishers') return value;
  return names[list].find(({ id, name }) => id === value || slugOf(name) === value)?.name ?? value;
}
