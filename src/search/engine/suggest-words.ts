import type { Counted, Lexicon } from './lexicon.ts';
import { explainMisspelling } from './misspelling.ts';

/** Words that may have been meant instead of one that no passage has. */
export interface Suggestions {
  /** Likeliest first, at most five. */
  words: string[];
  /** True where the first is so much likelier than the others that it can be searched for. */
  clear: boolean;
}

const mostWords = 5;

/** How much likelier, as a natural logarithm, the first of the words must be than the second. */
const margin = 1;

/** How much less likely than the first of the words another may be. */
const reach = 8;

/**
 * Suggests words for one that the index has not got: those that it may be a misspelling of, likeliest first
 * by the kind of mistake and by how many passages have them. Numbers are not corrected.
 */
export async function suggestWords(word: string, lexicon: Lexicon): Promise<Suggestions> {
  const letters = [...word];
  if (letters.length < 3 || /\p{N}/u.test(word)) return { words: [], clear: false };
  const [first = '', second = ''] = letters;
  // The last one has all words; the first leaves rare ones out.
  const lists = await Promise.all([
    lexicon.endingIn(letters.slice(-2).join('')),
    lexicon.startingWith(second + first),
    lexicon.startingWith(first + second),
  ]);
  const ranked = rankCandidates(word, new Map(lists.flat()));
  const [best, next] = ranked;
  if (!best) return { words: [], clear: false };
  const fewMistakes = letters.length >= 4 && (best.mistakes === 1 || letters.length >= 8);
  return {
    words: ranked
      .slice(0, mostWords)
      .filter(({ score }) => score > best.score - reach)
      .map(({ candidate }) => candidate),
    clear: fewMistakes && (!next || best.score - next.score > margin),
  };
}

function rankCandidates(word: string, candidates: ReadonlyMap<Counted[0], Counted[1]>) {
  const most = word.length < 5 ? 1 : 2;
  return [...candidates]
    .flatMap(([candidate, passages]) => {
      const explained = explainMisspelling(word, candidate, most);
      if (!explained) return [];
      const { mistakes, cost } = explained;
      return [{ candidate, mistakes, score: Math.log(passages) - cost }];
    })
    .toSorted((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1));
}
