import type { Query, Term } from '../query/query.ts';
import type { Answer, Mark } from './answer.ts';
import { findRuns, type Part } from './find-runs.ts';
import { isFunctionWord } from './function-words.ts';
import type { Lexicon } from './lexicon.ts';
import { sequencesOf, type Plan, type PlannedClause, type Sequence } from './plan.ts';
import { planPart } from './plan-part.ts';
import { findSpellings, findWords } from './spellings.ts';
import { sum } from './sum.ts';
import { takeMere, takeMerely } from './take-merely.ts';

/** A query made ready for the index, with what there is to tell of its words. */
export interface PlannedQuery extends Pick<Answer, 'aliases' | 'unknown' | 'forms' | 'marks'> {
  plan: Plan;
}

/** What is needed to plan a query. */
export interface PlanContext {
  /** The query as it was typed. */
  q: string;
  /** True while its last word is being written. */
  typing: boolean;
  lexicon: Lexicon;
  /** Passages of the archive. */
  passages: number;
  /** Passages from which on a word is so common that it only matters whether a passage has it. */
  common: number;
}

/** Looks up all words of a query. */
export async function planQuery(query: Query, context: PlanContext): Promise<PlannedQuery> {
  const parts = await findRuns(query.all, context.q, context.lexicon);
  const onlyFunctionWords = parts.every(isFunctionPart);
  const planned = await Promise.all(
    parts
      .map((part, index) => ({ part, offset: sum(parts.slice(0, index).map(countWords)) }))
      .filter(({ part }) => onlyFunctionWords || !isFunctionPart(part))
      .map(({ part, offset }) => planPart(part, offset, context)),
  );
  const none = await Promise.all(query.none.map((term) => sequencesToLeaveOut(term, context)));
  const clauses = planned.map(({ clause }) => clause);
  const inPassages = clauses.filter((clause) => !asksForTitle(clause));
  const merely = inPassages.map((clause) => takeMerely(clause, context.common));
  return {
    plan: {
      clauses: inPassages.filter((_, index) => !merely[index]),
      silent: merely.filter((clause) => clause !== undefined),
      titles: clauses.filter(asksForTitle),
      none: none.flat().map((sequence) => takeMere(sequence, context.common) ?? sequence),
    },
    aliases: planned.flatMap(({ aliases }) => aliases),
    unknown: planned.flatMap(({ unknown }) => unknown),
    forms: planned.flatMap(({ forms }) => forms),
    marks: marksOf(clauses.flatMap(sequencesOf).filter(({ places }) => !places)),
  };
}

/** True for function words that nobody has put in quotes or into a field. */
function isFunctionPart(part: Part): boolean {
  return (
    part.type === 'any' &&
    part.terms.every(
      ({ words: [word = '', ...more], exact, prefix, field }) =>
        isFunctionWord(word) && more.length === 0 && !exact && !prefix && !field,
    )
  );
}

function countWords(part: Part): number {
  switch (part.type) {
    case 'any':
      return part.terms[0]?.words.length ?? 0;
    case 'run':
      return part.terms.length;
    case 'near':
      return part.left.words.length + part.right.words.length;
  }
}

async function sequencesToLeaveOut(term: Term, { lexicon }: PlanContext): Promise<Sequence[]> {
  if (!term.exact && !term.prefix) return (await findSpellings(term, lexicon)).sequences;
  const sequence = await findWords(term, lexicon);
  return sequence ? [sequence] : [];
}

/** A clause that asks for the title alone says which report is meant, and nothing of its passages. */
function asksForTitle(clause: PlannedClause): boolean {
  const sequences = sequencesOf(clause);
  return sequences.length > 0 && sequences.every(({ field }) => field === 'title');
}

function marksOf(sequences: readonly Sequence[]): Mark[] {
  const marks = sequences.map(({ atoms }) => ({
    words: atoms.map(({ word }) => word),
    prefix: atoms.at(-1)?.prefix ?? false,
  }));
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}
