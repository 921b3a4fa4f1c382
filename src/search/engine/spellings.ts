import type { Term } from '../query/query.ts';
import type { Lexicon } from './lexicon.ts';
import type { Atom, Sequence } from './plan.ts';

/** Words in a row, the last of them perhaps only begun. */
export type Words = Pick<Term, 'words' | 'prefix' | 'field'>;

/** The ways to write what a term asks for, of which the index has all words. */
export interface Spellings {
  sequences: Sequence[];
  /** Those of them that the register of aliases gives. */
  aliases: string[];
}

/** Looks words up. Undefined where no passage has one of them. */
export async function findWords(
  { words, prefix, field }: Words,
  lexicon: Lexicon,
): Promise<Sequence | undefined> {
  const atoms = await Promise.all(
    words.map(async (word, index): Promise<Atom | undefined> => {
      const begun = prefix && index === words.length - 1;
      const found = await (begun ? lexicon.findPrefix(word) : lexicon.find(word));
      return found && { word, prefix: begun, mere: false, found };
    }),
  );
  const known = atoms.filter((atom) => atom !== undefined);
  return known.length === words.length ? { atoms: known, field } : undefined;
}

/** All ways to write words: as they are, with aliases, with and without hyphens. */
export async function findSpellings(term: Words, lexicon: Lexicon): Promise<Spellings> {
  const [aliases, compounds] = await Promise.all([
    findAliases(term.words, lexicon),
    findCompounds(term.words, lexicon),
  ]);
  const find = (form: string) => findWords({ ...term, words: form.split(' ') }, lexicon);
  const [written, other, parted] = await Promise.all([
    findWords(term, lexicon),
    Promise.all(aliases.map(find)),
    Promise.all(compounds.map(find)),
  ]);
  return {
    sequences: [written, ...other, ...parted].filter((each) => each !== undefined),
    aliases: aliases.filter((_, index) => other[index] !== undefined),
  };
}

async function findAliases(words: readonly string[], lexicon: Lexicon): Promise<string[]> {
  const entries = await lexicon.aliases(words[0] ?? '');
  return entries.find(([form]) => form === words.join(' '))?.[1] ?? [];
}

async function findCompounds(words: readonly string[], lexicon: Lexicon): Promise<string[]> {
  const [word = '', ...more] = words;
  return more.length > 0 ? [words.join('')] : lexicon.partsOf(word);
}
