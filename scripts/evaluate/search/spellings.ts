import { truthWords } from './truth-words.ts';
import type { TruthReport } from './truth.ts';
import { running, some as anyOf, type Test } from './truth-tests.ts';

/** Spellings that are one, as the archive's register has them. */
export interface SpellingQuery {
  /** One of the spellings, as a reader types it. */
  q: string;
  /** Passages that have any of them. */
  test: Test;
}

/** A query for every spelling of some groups: whatever has any spelling of its groups is right. */
export function spellingQueries(
  all: readonly (readonly string[])[],
  some: readonly (readonly string[])[],
): SpellingQuery[] {
  const known = all.map((group) => ({ group, forms: new Set(group.map(formOf)) }));
  return [...new Set(some.flat())].map((q) => {
    const same = known.flatMap(({ group, forms }) => (forms.has(formOf(q)) ? group : []));
    return { q, test: anyOf(...same.map(running)) };
  });
}

function formOf(spelling: string): string {
  return truthWords(spelling).join(' ');
}

/** Every word that stands in a spelling. */
export function spelledWords(groups: readonly (readonly string[])[]): Set<string> {
  return new Set(groups.flat().flatMap(truthWords));
}

/** What texts join by hyphens, as one word: a search for it finds these texts, too. */
export function joinedWords(reports: readonly TruthReport[]): Set<string> {
  const joined = new Set<string>();
  for (const { passages } of reports)
    for (const { text } of passages)
      for (const [compound] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu)) {
        const parts = truthWords(compound);
        joined.add(parts.join(''));
        for (const [index, part] of parts.slice(1).entries()) joined.add(`${parts[index]}${part}`);
      }
  return joined;
}
