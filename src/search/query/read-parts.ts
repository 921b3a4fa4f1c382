import { lexQuery, type Token } from './lex-query.ts';
import type { Filters, Term } from './query.ts';
import { remarks } from './remarks.ts';

/** What can be taken out of a query by itself. `start` and `end` hold all of it. */
export type Part = { start: number; end: number } & (
  | { type: 'any'; terms: Term[] }
  /** Each term near the one before it, at the distance of that place. */
  | { type: 'near'; terms: Term[]; distances: number[] }
  | { type: 'none'; term: Term }
  | { type: 'filter'; narrows: Partial<Filters> }
);

type Join = Extract<Token, { type: 'or' | 'near' }>;

const mostTerms = 24;

/** The parts of a query as they are written, and what there is to remark on them, once each. */
export function readParts(text: string): { parts: Part[]; said: string[] } {
  const { tokens, said } = lexQuery(text);
  const parts: Part[] = [];
  let join: Join | undefined;
  let terms = 0;
  for (const token of tokens) {
    if (token.type === 'or' || token.type === 'near') {
      join = token;
      continue;
    }
    if (token.type === 'term' && ++terms > mostTerms) {
      said.push(remarks.termsCut);
      continue;
    }
    const part = partOf(token);
    const joined = join && joinParts(parts.at(-1), join, part);
    if (joined) parts.pop();
    else if (join) said.push(whyApart(parts.at(-1), join, part));
    parts.push(joined ?? part);
    join = undefined;
  }
  return { parts, said: [...new Set(said)] };
}

function partOf(token: Exclude<Token, Join>): Part {
  const { start, end } = token;
  if (token.type === 'filter') return token;
  const { none, term } = token;
  return none ? { type: 'none', term, start, end } : { type: 'any', terms: [term], start, end };
}

/** One part of two; undefined where they cannot be joined. */
function joinParts(left: Part | undefined, join: Join, right: Part): Part | undefined {
  if (left?.type !== 'any' && left?.type !== 'near') return undefined;
  if (right.type !== 'any') return undefined;
  const span = { start: left.start, end: right.end, terms: [...left.terms, ...right.terms] };
  if (join.type === 'or') return left.type === 'any' ? { type: 'any', ...span } : undefined;
  if (left.type === 'near')
    return { type: 'near', ...span, distances: [...left.distances, join.distance] };
  return left.terms.length === 1
    ? { type: 'near', ...span, distances: [join.distance] }
    : undefined;
}

function whyApart(left: Part | undefined, join: Join, right: Part): string {
  if ((left?.type === 'any' || left?.type === 'near') && right.type === 'any') return remarks.mixed;
  return join.type === 'or' ? remarks.orEnds : remarks.nearEnds;
}
