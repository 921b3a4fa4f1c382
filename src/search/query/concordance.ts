import type { Day } from '../../report/day.ts';
import type { FoundPassage, Mark } from '../engine/answer.ts';
import { wordsOf } from '../words.ts';
import { markWords } from './mark-words.ts';
import type { LineOrder } from './search-state.ts';

/** One place where something was found, with what stands before and after it. */
export interface Line {
  /** Path with the fragment of the passage. */
  url: string;
  title: string;
  day: Day;
  before: string;
  match: string;
  after: string;
}

/** Most characters of a context. */
const width = 100;

/** Words of a context that decide the order. */
const depth = 4;

/**
 * A line for each match of the passages, sorted by the day, oldest first, or by the words before the match (the nearest
 * first) or after it. Equal lines are in the order of days, then of the text.
 */
export function concordanceOf(
  found: readonly FoundPassage[],
  marks: readonly Mark[],
  order: LineOrder,
): Line[] {
  const lines = found.toSorted(compareDays).flatMap((passage) => linesOf(passage, marks));
  if (order === 'date') return lines;
  return lines
    .map((line) => ({ line, key: order === 'before' ? beforeKey(line) : afterKey(line) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ line }) => line);
}

function linesOf(passage: FoundPassage, marks: readonly Mark[]): Line[] {
  const { url, report } = passage;
  const text = passage.text.replace(/\s+/g, ' ');
  return markWords(text, marks).map(({ start, end }) => ({
    url,
    title: report.title,
    day: report.day,
    before: lastOf(text.slice(0, start)),
    match: text.slice(start, end),
    after: firstOf(text.slice(end)),
  }));
}

function lastOf(text: string): string {
  return text.length > width ? text.slice(-width).replace(/^\S*\s+/, '') : text;
}

function firstOf(text: string): string {
  return text.length > width ? text.slice(0, width).replace(/\s+\S*$/, '') : text;
}

/** In the order of days, of reports of a day, and of the text. */
function compareDays(one: FoundPassage, other: FoundPassage): number {
  return (
    compare(one.report.day, other.report.day) ||
    compare(one.report.url, other.report.url) ||
    one.number - other.number
  );
}

function beforeKey({ before }: Line): string {
  return formsOf(before).toReversed().slice(0, depth).join(' ');
}

function afterKey({ after }: Line): string {
  return formsOf(after).slice(0, depth).join(' ');
}

function formsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.form);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
