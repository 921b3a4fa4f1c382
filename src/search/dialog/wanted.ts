import type { Mark, Notes } from '../engine/answer.ts';
import type { Query, Term } from '../query/query.ts';
import { wordsOf } from '../words.ts';

/** What one clause of a query asks of a text: one of some words and phrases, or two of them near each other. */
export type Wanted =
  | { type: 'any'; marks: WantedMark[] }
  | { type: 'near'; left: WantedMark[]; right: WantedMark[]; distance: number };

/** Words in a row, and where they must stand, if not anywhere. */
export interface WantedMark extends Mark {
  field?: Term['field'];
}

/** What a search makes of its query. */
export type Understood = Pick<Notes, 'aliases' | 'unknown' | 'marks'>;

/**
 * What a query asks of a text.
 *
 * @param understood what the search made of the query, where it can be had: it knows other spellings and what
 *   was probably meant, and passes over "the"
 */
export function wantedOf(query: Query, understood: Understood | undefined): Wanted[] {
  const marksOf = (...terms: Term[]) => terms.flatMap((term) => marksOfTerm(term, understood));
  const wanted = query.all
    .map((clause): Wanted => {
      if (clause.type === 'any') return { type: 'any', marks: marksOf(...clause.terms) };
      const { left, right, distance } = clause;
      return { type: 'near', left: marksOf(left), right: marksOf(right), distance };
    })
    .filter((clause) => clause.type === 'near' || clause.marks.length > 0);
  // Where nothing of it was searched for, it counts as it is written.
  return wanted.length > 0 || !understood ? wanted : wantedOf(query, undefined);
}

function marksOfTerm(term: Term, understood: Understood | undefined): WantedMark[] {
  const { words, prefix, field } = term;
  if (!understood) return [{ words, prefix, field }];
  const marks = [
    { words, prefix },
    // The last word may have been taken for a beginning.
    { words, prefix: true },
    ...spellingsOf(term, understood).map((other) => ({ words: other, prefix: false })),
  ];
  const searched = new Set(understood.marks.map(keyOf));
  const unique = new Map(marks.map((mark) => [keyOf(mark), { ...mark, field }]));
  return [...unique].flatMap(([key, mark]) => (searched.has(key) ? [mark] : []));
}

/** As one word, in other spellings, and corrected: whatever the search may have taken a term for. */
function spellingsOf({ words }: Term, { aliases, unknown }: Understood): string[][] {
  const corrections = new Map(
    unknown.flatMap(({ written, suggestions: [first], taken }) =>
      taken && first ? [[formsOf(written).join(' '), first]] : [],
    ),
  );
  return [
    [words.join('')],
    words.flatMap((word) => formsOf(corrections.get(word) ?? word)),
    ...aliases
      .filter(({ written }) => isPartOf(words, formsOf(written)))
      .flatMap(({ others }) => others.map(formsOf)),
  ];
}

/** "ministry of defense" is three terms, and one spelling of MoD. */
function isPartOf(words: readonly string[], all: readonly string[]): boolean {
  return ` ${all.join(' ')} `.includes(` ${words.join(' ')} `);
}

function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}

function keyOf({ words, prefix }: Mark): string {
  return words.join(' ') + (prefix ? '*' : '');
}
