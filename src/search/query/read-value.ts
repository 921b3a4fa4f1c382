import { wordsOf } from '../words.ts';
import type { Token } from './lex-query.ts';
import type { Remark, Term } from './query.ts';
import { readDays } from './read-days.ts';
import { filterFields, readFilter, readPeriod } from './read-filter.ts';

/** What the expression of a piece has matched. */
export type Groups = Partial<
  Record<'day' | 'operator' | 'bar' | 'minus' | 'field' | 'phrase' | 'bare', string>
>;

interface Place {
  start: number;
  end: number;
  /** True behind a minus. */
  none: boolean;
}

const termFields = ['title', 'takeaway'] as const;
export const fields = [...termFields, ...filterFields] as const;

const longestPhrase = 64;

/** The filter or the terms that a piece means; what there is to remark is added to `said`. */
export function* readValue(groups: Groups, place: Place, said: Remark[]): Generator<Token> {
  const { day, phrase } = groups;
  const value = day ?? phrase ?? groups.bare ?? groups.operator ?? '';
  const field = groups.field?.toLowerCase();
  const filter = filterFields.find((each) => each === field);
  const narrows = filter ? readFilter(filter, value) : readAlone(groups, value);
  const isRemark = Array.isArray(narrows);
  if (isRemark) said.push(narrows);
  if (narrows && !isRemark) {
    if (place.none) said.push(['notLeftOut', value]);
    else yield { type: 'filter', narrows, start: place.start, end: place.end };
  } else if (day) yield* readWords(day, place);
  else if (!filter && (field || hasWords(groups, said)))
    yield* readTerm(
      value,
      { exact: phrase !== undefined, field: termFields.find((each) => each === field) },
      place,
      said,
    );
}

/** What narrows without naming a field. */
function readAlone({ day, field, bare }: Groups, value: string): ReturnType<typeof readPeriod> {
  if (day) return readDays(day) ?? ['noDay', day];
  if (field || !bare) return undefined;
  return /^https?:\/\//i.test(value) ? readFilter('source', value) : readPeriod(value);
}

/** The words of a day that the calendar has not got. */
function* readWords(day: string, { end, none }: Place): Generator<Token> {
  for (const word of wordsOf(day)) {
    const place = { start: end - day.length + word.start, end: end - day.length + word.end };
    const term: Term = { words: [word.form], prefix: false, exact: false, ...place };
    yield { type: 'term', none, term, ...place };
  }
}

function* readTerm(
  value: string,
  kind: Pick<Term, 'exact' | 'field'>,
  { start, end, none }: Place,
  said: Remark[],
): Generator<Token> {
  const words = wordsOf(value).map((word) => word.form);
  const last = words.at(-1);
  if (last === undefined) {
    if (kind.field) said.push(['emptyField', kind.field]);
    return;
  }
  const cut = words.length > longestPhrase;
  const starred = !cut && /\*[^\p{L}\p{N}]*$/u.test(value);
  const prefix = starred && [...last].length > 1;
  if (cut) said.push(['phraseCut']);
  if (starred && !prefix) said.push(['shortPrefix', last]);
  if (/\*[\p{L}\p{N}]/u.test(value)) said.push(['star']);
  const term: Term = { words: words.slice(0, longestPhrase), prefix, ...kind, start, end };
  yield { type: 'term', none, term, start, end };
}

/** False, with a remark, for a field that has nothing behind it; an unknown field is a word like others. */
function hasWords({ bare }: Groups, said: Remark[]): boolean {
  const [, name = '', rest = ''] = /^(\p{L}+):(.*)/su.exec(bare ?? '') ?? [];
  const known = fields.find((field) => field === name.toLowerCase());
  if (known) said.push(['emptyField', known]);
  else if (wordsOf(rest).length > 0) said.push(['noField', name]);
  return !known;
}
