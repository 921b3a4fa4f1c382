import type { Term } from '../query/query.ts';
import { wordsOf } from '../words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Atom, Sequence } from './plan.ts';

/** Words in a row, the last of them perhaps only begun. */
export type Words = Pick<Term, 'words' | 'prefix' | 'field'>;

/** The ways to write what a term asks for, of which the index has all words. */
export interface Spellings {
  /** As it is written, if the index has that, comes first. */
  sequences: Sequence[];
  /** Those of them that the register of aliases gives, as it writes them. */
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

/** All ways to write words: as they are, with and without hyphens, with aliases. */
export async function findSpellings(term: Words, lexicon: Lexicon): Promise<Spellings> {
  const [entries, compounds] = await Promise.all([
    lexicon.aliases(term.words[0] ?? ''),
    findCompounds(term.words, lexicon),
  ]);
  const aliases = entries.find(([form]) => form === term.words.join(' '))?.[1] ?? [];
  const find = (words: string[]) => findWords({ ...term, words }, lexicon);
  const [written, parted, known] = await Promise.all([
    find(term.words),
    Promise.all(compounds.map((parts) => find(parts.split(' ')))),
    findAliases(aliases, term, lexicon),
  ]);
  return {
    sequences: [written, ...parted, ...known.map(({ sequence }) => sequence)].filter(
      (each) => each !== undefined,
    ),
    aliases: known.map(({ spelling }) => spelling),
  };
}

/** Those of other spellings of which the index has all words. */
export async function findAliases(
  spellings: readonly string[],
  term: Omit<Words, 'words'>,
  lexicon: Lexicon,
): Promise<{ spelling: string; sequence: Sequence }[]> {
  const found = await Promise.all(
    spellings.map(async (spelling) => {
      const words = wordsOf(spelling).map(({ form }) => form);
      const sequence = await findWords({ ...term, words }, lexicon);
      return sequence && { spelling, sequence: { ...sequence, other: true } };
    }),
  );
  return found.filter((each) => each !== undefined);
}

async function findCompounds(words: readonly string[], lexicon: Lexicon): Promise<string[]> {
  const [word = '', ...more] = words;
  return more.length > 0 ? [words.join('')] : lexicon.partsOf(word);
}
