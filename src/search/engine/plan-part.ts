import type { Term } from '../query/query.ts';
import type { Part } from './find-runs.ts';
import { isFunctionWord } from './function-words.ts';
import type { Option, PlannedClause, Sequence } from './plan.ts';
import type { PlanContext, PlannedQuery } from './plan-query.ts';
import { resolveTerm, type ResolvedTerm } from './resolve-term.ts';
import { findAliases } from './spellings.ts';

/** A clause made ready for the index, with what there is to tell of its words. */
export interface PlannedPart extends Pick<PlannedQuery, 'aliases' | 'unknown' | 'forms'> {
  clause: PlannedClause;
}

/** Most ways to write words that have another spelling only as a whole. */
const mostWays = 16;

/** How much of the weight is left where something is written otherwise, or its words stand here and there. */
const shares = { other: 0.5, whole: 0.8, scattered: 0.3 };

/** @param offset words of the query before it */
export async function planPart(
  part: Part,
  offset: number,
  context: PlanContext,
): Promise<PlannedPart> {
  if (part.type === 'run') return planRun(part, offset, context);
  const terms = part.type === 'any' ? part.terms : [part.left, part.right];
  const resolved = await Promise.all(terms.map((term) => resolve(term, context)));
  const options = resolved.map(({ sequences }) => {
    const weight = weigh(
      sequences.map((sequence) => [sequence]),
      context,
    );
    return sequences.map((sequence) => ({
      sequences: [sequence],
      weight: weight * (sequence.other ? shares.other : 1),
    }));
  });
  const [left = [], right = []] = options;
  return {
    clause:
      part.type === 'any'
        ? { type: 'any', offset, options: options.flat() }
        : { type: 'near', offset, left, right, distance: part.distance },
    ...joinNotes(resolved),
  };
}

/** Words that have another spelling as a whole are best in a row, then in that spelling, then here and there. */
async function planRun(
  { terms, others }: Extract<Part, { type: 'run' }>,
  offset: number,
  context: PlanContext,
): Promise<PlannedPart> {
  const needed = terms.filter(({ words: [word = ''] }) => !isFunctionWord(word));
  const [resolved, known] = await Promise.all([
    Promise.all(needed.map((term) => resolve(term, context))),
    findAliases(others, { prefix: false }, context.lexicon),
  ]);
  const scattered = combine(resolved.map(({ sequences }) => sequences));
  const whole = known.map(({ sequence }) => [sequence]);
  const inRow = scattered.flatMap((way) =>
    joinRow(
      way,
      needed.map((term) => terms.indexOf(term)),
    ),
  );
  const weight = weigh([...scattered, ...whole], context);
  const weighAll = (ways: readonly Sequence[][], share: number): Option[] =>
    ways.map((sequences) => ({ sequences, weight: weight * share }));
  const written = context.q.slice(terms[0]?.start, terms.at(-1)?.end);
  const notes = joinNotes(resolved);
  return {
    clause: {
      type: 'any',
      offset,
      options: [
        ...weighAll(scattered, shares.scattered),
        ...weighAll(inRow, 1),
        ...weighAll(whole, shares.whole),
      ],
    },
    aliases: [
      ...(known.length > 0 ? [{ written, others: known.map(({ spelling }) => spelling) }] : []),
      ...notes.aliases,
    ],
    unknown: known.length > 0 ? [] : notes.unknown,
    forms: notes.forms,
  };
}

function resolve(term: Term, { q, typing, lexicon }: PlanContext): Promise<ResolvedTerm> {
  return resolveTerm(term, q, typing && term.end === q.length, lexicon);
}

function joinNotes(resolved: readonly ResolvedTerm[]): Omit<PlannedPart, 'clause'> {
  return {
    aliases: resolved.flatMap(({ aliases }) => aliases),
    unknown: resolved.flatMap(({ unknown }) => unknown),
    forms: resolved.flatMap(({ forms }) => forms),
  };
}

/** Ways to write the same weigh the more, the rarer they are together. */
function weigh(ways: readonly Sequence[][], { passages }: PlanContext): number {
  const frequency = ways.reduce(
    (sum, way) =>
      sum + Math.min(...way.flatMap(({ atoms }) => atoms.map(({ found }) => found.passages))),
    0,
  );
  return Math.log(1 + passages / frequency);
}

/** One of each list, in all ways: [[a, b], [c]] gives [[a, c], [b, c]]. */
function combine(lists: readonly Sequence[][]): Sequence[][] {
  const all = lists.reduce<Sequence[][]>(
    (ways, list) => ways.flatMap((way) => list.map((next) => [...way, next])).slice(0, mostWays),
    [[]],
  );
  return all.filter((way) => way.length > 0);
}

/** Single words as one sequence; nothing where there is but one, or one is several. */
function joinRow(way: readonly Sequence[], places: number[]): [Sequence][] {
  const atoms = way.flatMap((sequence) => sequence.atoms);
  if (way.length < 2 || atoms.length !== way.length) return [];
  const first = places[0] ?? 0;
  return [[{ atoms, places: places.map((place) => place - first) }]];
}
