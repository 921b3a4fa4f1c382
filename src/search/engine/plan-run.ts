import type { Part } from './find-runs.ts';
import { isFunctionWord } from './function-words.ts';
import { joinNotes, resolveIn, weigh, type PlannedPart } from './plan-part.ts';
import type { PlanContext } from './plan-query.ts';
import type { Option, Sequence } from './plan.ts';
import { findAliases } from './spellings.ts';

/** Most ways to write words that have another spelling only as a whole. */
const mostWays = 16;

/** How much of the weight is left where such a spelling stands, or the words stand here and there. */
const shares = { whole: 0.8, scattered: 0.3 };

/** Words that have another spelling as a whole are best in a row, then in that spelling, then here and there. */
export async function planRun(
  { terms, others }: Extract<Part, { type: 'run' }>,
  offset: number,
  context: PlanContext,
): Promise<PlannedPart> {
  const needed = terms.filter(({ words: [word = ''] }) => !isFunctionWord(word));
  const [resolved, known] = await Promise.all([
    Promise.all(needed.map((term) => resolveIn(term, context))),
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
