import { mergeFilters, noFilters } from './filters.ts';
import type { Clause, Query } from './query.ts';
import { readParts, type Part } from './read-parts.ts';

/** What a text asks for. Any text is a query; what could not be read is said in its remarks. */
export function parseQuery(text: string): Query {
  const { parts, said } = readParts(text);
  const filters = parts
    .map((part) => (part.type === 'filter' ? part.narrows : {}))
    .reduce(mergeFilters, noFilters());
  if (filters.from && filters.to && filters.from > filters.to) said.push(['noDays']);
  return {
    all: parts.flatMap(clausesOf),
    none: parts.flatMap((part) => (part.type === 'none' ? [part.term] : [])),
    filters,
    remarks: said,
  };
}

function clausesOf(part: Part): Clause[] {
  if (part.type === 'any') return [{ type: 'any', terms: part.terms }];
  if (part.type !== 'near') return [];
  return part.distances.flatMap((distance, index) => {
    const [left, right] = part.terms.slice(index, index + 2);
    return left && right ? [{ type: 'near', left, right, distance }] : [];
  });
}
