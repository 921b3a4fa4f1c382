import type { Term } from '../query/query.ts';
import { wordsOf } from '../words.ts';
import type { Answer } from './answer.ts';
import { isFunctionWord } from './function-words.ts';
import { findBegun } from './find-begun.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sequence } from './plan.ts';
import { findSpellings, findWords } from './spellings.ts';
import { findForms } from './word-forms.ts';

/** A term, as the index has it, and what there is to tell of it. */
export interface ResolvedTerm {
  /** In other words the same; none where no passage has its words. */
  sequences: Sequence[];
  aliases: Answer['aliases'];
  unknown: Answer['unknown'];
  forms: Answer['forms'];
}

/**
 * Looks a term up, with its other spellings unless it was quoted. Where no passage has its words: while it is
 * being written, it counts as the beginning of the likeliest ones; otherwise what was probably meant is taken for it.
 *
 * @param q the query
 * @param typing true for the last term, while it is being written
 */
export async function resolveTerm(
  term: Term,
  q: string,
  typing: boolean,
  lexicon: Lexicon,
): Promise<ResolvedTerm> {
  const known = await resolveWords(term, term, q, lexicon);
  if (known.sequences.length > 0) return known;
  const begun = typing ? await findBegun(term, lexicon) : [];
  if (begun.length > 0) return { ...known, sequences: begun };
  const { correctWords } = await import('./seldom.ts');
  const { unknown, words } = await correctWords(term, q, lexicon);
  if (!words) return { ...known, unknown };
  return { ...(await resolveWords({ ...term, words }, term, q, lexicon)), unknown };
}

/** @param written the term that stands in the query */
async function resolveWords(
  term: Term,
  written: Term,
  q: string,
  lexicon: Lexicon,
): Promise<ResolvedTerm> {
  if (term.exact || term.prefix) {
    const sequence = await findWords(term, lexicon);
    return { sequences: sequence ? [sequence] : [], aliases: [], unknown: [], forms: [] };
  }
  const { sequences, aliases } = await findSpellings(term, lexicon);
  const [word = '', ...more] = term.words;
  const others =
    more.length > 0 || isFunctionWord(word)
      ? []
      : (await findForms(word, lexicon)).filter(([form]) => !isAmong(form, aliases));
  return {
    sequences,
    aliases:
      aliases.length > 0 ? [{ written: q.slice(written.start, written.end), others: aliases }] : [],
    unknown: [],
    forms:
      others.length > 0
        ? [
            {
              ...placeOf(written, 0, q),
              others: others.map(([form, passages]) => ({ form, passages })),
            },
          ]
        : [],
  };
}

/** Where a word of a term stands in the query. */
export function placeOf(
  { words, start, end }: Term,
  index: number,
  q: string,
): { written: string; start: number; end: number } {
  // What stands before the words of a term is the name of its field.
  const place = wordsOf(q.slice(start, end)).at(index - words.length);
  if (!place) return { written: q.slice(start, end), start, end };
  const [from, to] = [start + place.start, start + place.end];
  return { written: q.slice(from, to), start: from, end: to };
}

function isAmong(form: string, spellings: readonly string[]): boolean {
  return spellings.some((spelling) => {
    const [first, ...more] = wordsOf(spelling);
    return first?.form === form && more.length === 0;
  });
}
