import type { Counted, Lexicon } from './lexicon.ts';

const mostForms = 6;

/** Other forms of an English word ("attacks", "attacked" for "attack"), most frequent first. */
export async function findForms(word: string, lexicon: Lexicon): Promise<Counted[]> {
  const stem = stemOf(word);
  if (!stem) return [];
  return (await lexicon.startingWith(stem.replace(/i$/, '')))
    .filter(([other]) => other !== word && stemOf(other) === stem)
    .toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .slice(0, mostForms);
}

/** What the forms of a noun or verb share, `y` written as `i`; undefined where too little is left. */
function stemOf(word: string): string | undefined {
  const stem = word
    .replace(/(?<=[a-z]{3})(?<![ius])s$/, '')
    .replace(/(?<=[aeiouy][a-z]*)(?<=[a-z]{3})(?:ing|(?<!e)ed)$/, '')
    .replace(/e$/, '')
    .replace(/(?<![aeiou])y$/, 'i')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return /^[a-z]{3,}$/.test(stem) ? stem : undefined;
}
