import { lexQuery, type Token } from './lex-query.ts';
import type { Range } from './mark-words.ts';
import type { Filters, Remark, Term } from './query.ts';

/** What can be taken out of a query by itself: `start` and `end` hold all of it. */
export type Part = Range & {
  /** The same with each `OR` and `near/` beside it that joins nothing. */
  reach: Range;
} & (
    | { type: 'any'; terms: Term[] }
    /** Each term near the one before it, at the distance of that place. */
    | { type: 'near'; terms: Term[]; distances: number[] }
    | { type: 'none'; term: Term }
    | { type: 'filter'; narrows: Partial<Filters> }
  );

type Join = Extract<Token, { type: 'or' | 'near' }>;

const mostTerms = 24;

/** The parts of a query as they are written, and what there is to remark on them, once each. */
export function readParts(text: string): { parts: Part[]; said: Remark[] } {
  const { tokens, said } = lexQuery(text);
  const parts: Part[] = [];
  let joins: Join[] = [];
  let terms = 0;
  for (const token of tokens) {
    if (token.type === 'or' || token.type === 'near') {
      joins.push(token);
      continue;
    }
    if (token.type === 'term' && ++terms > mostTerms) {
      said.push(['termsCut']);
      continue;
    }
    const part = partOf(token);
    const last = parts.at(-1);
    const join = joins.at(-1);
    const joined = last && join && joinParts(last, join, part);
    if (joined) parts.pop();
    else if (join) {
      said.push(whyApart(last, join, part));
      stretch(last, joins);
      stretch(part, joins);
    }
    parts.push(joined ?? part);
    joins = [];
  }
  stretch(parts.at(-1), joins);
  return { parts, said: [...new Map(said.map((remark) => [remark.join(), remark])).values()] };
}

function partOf(token: Exclude<Token, Join>): Part {
  const { start, end } = token;
  const place = { start, end, reach: { start, end } };
  if (token.type === 'filter') return { type: 'filter', narrows: token.narrows, ...place };
  const { none, term } = token;
  return none ? { type: 'none', term, ...place } : { type: 'any', terms: [term], ...place };
}

function stretch(part: Part | undefined, joins: readonly Join[]): void {
  if (!part) return;
  part.reach.start = Math.min(part.reach.start, ...joins.map((join) => join.start));
  part.reach.end = Math.max(part.reach.end, ...joins.map((join) => join.end));
}

/** One part of two; undefined where they cannot be joined. */
function joinParts(left: Part, join: Join, right: Part): Part | undefined {
  if (left.type !== 'any' && left.type !== 'near') return undefined;
  if (right.type !== 'any') return undefined;
  const span = {
    start: left.start,
    end: right.end,
    reach: { start: left.reach.start, end: right.reach.end },
    terms: [...left.terms, ...right.terms],
  };
  if (join.type === 'or') return left.type === 'any' ? { type: 'any', ...span } : undefined;
  if (left.type === 'near')
    return { type: 'near', ...span, distances: [...left.distances, join.distance] };
  return left.terms.length === 1
    ? { type: 'near', ...span, distances: [join.distance] }
    : undefined;
}

function whyApart(left: Part | undefined, join: Join, right: Part): Remark {
  if ((left?.type === 'any' || left?.type === 'near') && right.type === 'any') return ['mixed'];
  return join.type === 'or' ? ['orEnds'] : ['nearEnds'];
}
