import { wordsOf } from '../words.ts';
import type { Term } from './query.ts';
import { remarks } from './remarks.ts';

const longestPhrase = 64;

/**
 * The term that a value means, with what there is to remark added to `said`; undefined where it has no words.
 *
 * @param value without its quotes
 */
export function readTerm(
  value: string,
  place: Pick<Term, 'exact' | 'field' | 'start' | 'end'>,
  said: string[],
): Term | undefined {
  const words = wordsOf(value).map((word) => word.form);
  if (words.length === 0) return undefined;
  if (words.length > longestPhrase) said.push(remarks.phraseCut);
  if (/\*[\p{L}\p{N}]/u.test(value)) said.push(remarks.star);
  const last = words.at(-1) ?? '';
  const starred = /\*[^\p{L}\p{N}]*$/u.test(value) && words.length <= longestPhrase;
  const prefix = starred && [...last].length > 1;
  if (starred && !prefix) said.push(remarks.shortPrefix(last));
  return { words: words.slice(0, longestPhrase), prefix, ...place };
}
