import type { Term } from '../query/query.ts';
import type { Part } from './find-runs.ts';
import { isFunctionWord } from './function-words.ts';
import type { Option, PlannedClause, Sequence } from './plan.ts';
import type { PlanContext, PlannedQuery } from './plan-query.ts';
import { resolveTerm, type ResolvedTerm } from './resolve-term.ts';
import { findWords } from './spellings.ts';

/** A clause made ready for the index, with what there is to tell of its words. */
export interface PlannedPart extends Pick<PlannedQuery, 'aliases' | 'unknown' | 'forms'> {
  clause: PlannedClause;
}

/** Most ways to write words that have another spelling only as a whole. */
const mostWays = 16;

/** @param offset words of the query before it */
export async function planPart(
  part: Part,
  offset: number,
  context: PlanContext,
): Promise<PlannedPart> {
  if (part.type === 'run') return planRun(part, offset, context);
  const terms = part.type === 'any' ? part.terms : [part.left, part.right];
  const resolved = await Promise.all(terms.map((term) => resolve(term, context)));
  const options = resolved.map(({ sequences }) =>
    toOptions(
      sequences.map((sequence) => [sequence]),
      context,
    ),
  );
  const [left = [], right = []] = options;
  return {
    clause:
      part.type === 'any'
        ? { type: 'any', offset, options: options.flat() }
        : { type: 'near', offset, left, right, distance: part.distance },
    ...joinNotes(resolved),
  };
}

async function planRun(
  { terms, others }: Extract<Part, { type: 'run' }>,
  offset: number,
  context: PlanContext,
): Promise<PlannedPart> {
  const needed = terms.filter(({ words: [word = ''] }) => !isFunctionWord(word));
  const resolved = await Promise.all(needed.map((term) => resolve(term, context)));
  const found = await Promise.all(
    others.map(async (form) => ({
      form,
      sequence: await findWords({ words: form.split(' '), prefix: false }, context.lexicon),
    })),
  );
  const known = found.filter(({ sequence }) => sequence);
  const whole = known.flatMap(({ sequence }) => (sequence ? [[sequence]] : []));
  const ways = combine(resolved.map(({ sequences }) => sequences));
  const written = context.q.slice(terms[0]?.start, terms.at(-1)?.end);
  const notes = joinNotes(resolved);
  return {
    clause: { type: 'any', offset, options: toOptions([...ways, ...whole], context) },
    aliases: [
      ...(known.length > 0 ? [{ written, others: known.map(({ form }) => form) }] : []),
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

/** Options that mean the same, and so weigh the same: the more, the rarer they are together. */
function toOptions(ways: readonly Sequence[][], { passages }: PlanContext): Option[] {
  const frequency = ways.reduce(
    (sum, way) =>
      sum + Math.min(...way.flatMap(({ atoms }) => atoms.map(({ found }) => found.passages))),
    0,
  );
  const weight = Math.log(1 + passages / frequency);
  return ways.map((sequences) => ({ sequences, weight }));
}

/** One of each list, in all ways: [[a, b], [c]] gives [[a, c], [b, c]]. */
function combine(lists: readonly Sequence[][]): Sequence[][] {
  const all = lists.reduce<Sequence[][]>(
    (ways, list) => ways.flatMap((way) => list.map((next) => [...way, next])).slice(0, mostWays),
    [[]],
  );
  return all.filter((way) => way.length > 0);
}
