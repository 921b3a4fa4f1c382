import type { Day } from '../../report/day.ts';
import type { RemarkName } from './print-remark.ts';

/** What a query asks for. Any text is one. */
export interface Query {
  /** A passage must hold each of them. */
  all: Clause[];
  /** A report that holds one of them anywhere is left out. */
  none: Term[];
  filters: Filters;
  /** Notes for the reader: what was not understood, or cut off. */
  remarks: Remark[];
}

/** A note for the reader, which `printRemark` writes: its name, and what it is about. */
export type Remark = [name: RemarkName, ...about: string[]];

/** Alternatives (`a OR b`), or two that stand near each other (`a near/10 b`). */
export type Clause =
  { type: 'any'; terms: Term[] } | { type: 'near'; left: Term; right: Term; distance: number };

/** A word, a phrase, or a beginning of words. */
export interface Term {
  /** Forms as of `wordsOf`; more than one stand in a row. At least one. */
  words: string[];
  /** True where the last of `words` is only the beginning of one: `prefix*`. */
  prefix: boolean;
  /** True where it was written in quotes: neither other spellings nor corrections. */
  exact: boolean;
  /** Where it must stand, if not anywhere. */
  field?: 'title' | 'takeaway';
  /** Where it stands in the text of the query, so that it can be taken out or replaced. */
  start: number;
  end: number;
}

/** What narrows the reports; empty lists narrow nothing. Of one list any, of several lists all. */
export interface Filters {
  kinds: Kind[];
  series: string[];
  publishers: string[];
  years: string[];
  /** Outlets that the passage cites: `t.me/rybar`. */
  sources: string[];
  from?: Day;
  to?: Day;
}

export type Kind = 'assessment' | 'wire';
export type Order = 'relevance' | 'newest' | 'oldest';
