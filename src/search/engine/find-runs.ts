import type { Clause, Term } from '../query/query.ts';
import type { Lexicon } from './lexicon.ts';

/** A clause, or single words side by side that have another spelling as one ("ministry of defense"). */
export type Part = Clause | { type: 'run'; terms: Term[]; others: string[] };

/** Puts words of a query together that have other spellings only as a whole. */
export async function findRuns(
  clauses: readonly Clause[],
  q: string,
  lexicon: Lexicon,
): Promise<Part[]> {
  const terms = clauses.map(plainWordOf);
  const aliases = await Promise.all(
    terms.map((term) => (term ? lexicon.aliases(term.words[0] ?? '') : [])),
  );
  const parts: Part[] = [];
  for (let index = 0; index < clauses.length;) {
    const following = wordsFrom(terms.slice(index), q);
    const [longest] = (aliases[index] ?? [])
      .map(([form, others]) => ({ words: form.split(' '), others }))
      .filter(
        ({ words }) =>
          words.length > 1 && words.every((word, place) => following[place]?.words[0] === word),
      )
      .toSorted((a, b) => b.words.length - a.words.length);
    if (longest) {
      const { words, others } = longest;
      parts.push({ type: 'run', terms: following.slice(0, words.length), others });
      index += words.length;
    } else {
      const clause = clauses[index++];
      if (clause) parts.push(clause);
    }
  }
  return parts;
}

/** The word of a clause that is nothing but a word. */
function plainWordOf(clause: Clause): Term | undefined {
  if (clause.type !== 'any' || clause.terms.length > 1) return undefined;
  const [term] = clause.terms;
  const plain = term && term.words.length === 1 && !term.prefix && !term.exact && !term.field;
  return plain ? term : undefined;
}

/** Words from the first on that stand side by side. */
function wordsFrom(terms: readonly (Term | undefined)[], q: string): Term[] {
  const words: Term[] = [];
  for (const term of terms) {
    const last = words.at(-1);
    if (!term || (last && q.slice(last.end, term.start).trim() !== '')) break;
    words.push(term);
  }
  return words;
}
