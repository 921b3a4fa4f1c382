import type { Term } from '../query/query.ts';
import type { Answer } from './answer.ts';
import type { Lexicon } from './lexicon.ts';
import { placeOf } from './resolve-term.ts';
import { findWords, type Words } from './spellings.ts';
import { suggestWords } from './suggest-words.ts';

/** Suggestions for the words that no passage has; `words` where they can be taken. */
export async function correctWords(
  term: Term,
  q: string,
  lexicon: Lexicon,
): Promise<{ unknown: Answer['unknown']; words?: string[] }> {
  const corrected = await Promise.all(
    term.words.map(async (word, index) => {
      const begun: Words = {
        words: [word],
        prefix: term.prefix && index === term.words.length - 1,
      };
      if (await findWords(begun, lexicon)) return { word };
      return { word, index, ...(await suggestWords(word, lexicon)) };
    }),
  );
  const wrong = corrected.filter((each) => 'index' in each);
  const taken = !term.exact && !term.prefix && wrong.every(({ clear }) => clear);
  return {
    unknown: wrong.map(({ index, words: suggestions }) => ({
      ...placeOf(term, index, q),
      suggestions,
      taken,
    })),
    ...(taken && {
      words: corrected.map((each) => ('index' in each ? (each.words[0] ?? '') : each.word)),
    }),
  };
}
