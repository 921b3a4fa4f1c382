import { truthWords } from './truth-words.ts';
import type { TruthReport } from './truth.ts';
import { running, some, type Test } from './truth-tests.ts';

/** Spellings that are one, as the archive's register has them. */
export interface SpellingQuery {
  /** One of the spellings, as a reader types it. */
  q: string;
  /** Passages that have any of them. */
  test: Test;
}

/** A query for every spelling of every group: what has any spelling of its groups is right. */
export function spellingQueries(groups: readonly (readonly string[])[]): SpellingQuery[] {
  const spellings = [...new Set(groups.flat())];
  return spellings.map((q) => {
    const own = truthWords(q).join(' ');
    const same = groups.filter((group) =>
      group.some((spelling) => truthWords(spelling).join(' ') === own),
    );
    return { q, test: some(...same.flat().map(running)) };
  });
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
