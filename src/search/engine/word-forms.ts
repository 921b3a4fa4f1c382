import { stemmer } from 'stemmer';
import type { Counted, Lexicon } from './lexicon.ts';

const mostForms = 6;

/** Other words with the stem of a word ("attacks", "attacked" for "attack"), most frequent first. */
export async function findForms(word: string, lexicon: Lexicon): Promise<Counted[]> {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  const stem = stemmer(word);
  const start = stem.slice(0, 3);
  return (await lexicon.neighbours(word))
    .filter(([other]) => other !== word && other.startsWith(start) && stemmer(other) === stem)
    .toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .slice(0, mostForms);
}
