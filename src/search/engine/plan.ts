import type { findNear } from './find-near.ts';
import type { Found } from './lexicon.ts';

/** A query as it is to be searched for, in forms that the index has. */
export interface Plan {
  /** A passage must hold each of them. */
  clauses: PlannedClause[];
  /**
   * A passage must hold these too, but is no better for it: marks of the outlets that it cites, and words that
   * are so common that it does not matter how often and where they stand.
   */
  silent: PlannedClause[];
  /** The title of the report must hold each of them, whatever its passage. */
  titles: PlannedClause[];
  /** A report that holds one of them is left out. */
  none: Sequence[];
}

/** What the passage must hold of one clause: one of `options`, or one of either side near the other. */
export type PlannedClause = AnyClause | NearClause;

interface Clause {
  /** Where its first word stands among the words of the query. */
  offset: number;
}

interface AnyClause extends Clause {
  type: 'any';
  options: Option[];
}

export interface NearClause extends Clause {
  type: 'near';
  left: Option[];
  right: Option[];
  distance: number;
  /** What finds it: loaded with the first clause of its kind. */
  find: typeof findNear;
}

/** Words, phrases or beginnings that must all stand in the passage: one, but for "ministry of defense" without quotes. */
export interface Option {
  sequences: Sequence[];
  /** How much a passage gains by it: the rarer, the more. */
  weight: number;
}

/** Words in a row. */
export interface Sequence {
  atoms: Atom[];
  /** Where in the row they stand, where what is between them does not matter. */
  places?: number[];
  field?: 'title' | 'takeaway';
  /** True for another spelling than the one that is asked for. */
  other?: boolean;
}

/** A word, or all words with a beginning. */
export interface Atom {
  word: string;
  prefix: boolean;
  /** True where it is enough to know the passages that have it: its positions are then those of their first words. */
  mere: boolean;
  found: Found;
}

/** Names an atom, the same for equal ones. */
export function keyOf({ word, prefix, mere }: Atom): string {
  return `${word}${prefix ? '*' : ''}${mere ? '?' : ''}`;
}

/** All words that passages are asked for. */
export function atomsOfPlan({ clauses, silent }: Plan): Atom[] {
  return [...clauses, ...silent].flatMap(atomsOfClause);
}

export function atomsOfClause(clause: PlannedClause): Atom[] {
  return atomsOf(sequencesOf(clause));
}

export function sequencesOf(clause: PlannedClause): Sequence[] {
  const options = clause.type === 'any' ? clause.options : [...clause.left, ...clause.right];
  return options.flatMap(({ sequences }) => sequences);
}

export function atomsOf(sequences: readonly Sequence[]): Atom[] {
  return sequences.flatMap(({ atoms }) => atoms);
}

/** Places of the bundles that can hold a clause. */
export function bundlesOf(clause: PlannedClause): Set<number> {
  const bundlesOfSequences = (sequences: readonly Sequence[]) =>
    atomsOf(sequences)
      .map(({ found }) => new Set(found.bundles.keys()))
      .reduce((shared, bundles) => shared.intersection(bundles));
  const bundlesOfOptions = (options: readonly Option[]) =>
    new Set(options.flatMap(({ sequences }) => [...bundlesOfSequences(sequences)]));
  return clause.type === 'any'
    ? bundlesOfOptions(clause.options)
    : bundlesOfOptions(clause.left).intersection(bundlesOfOptions(clause.right));
}
