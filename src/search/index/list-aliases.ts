import type { LexiconPart } from '../format/lexicon-part.ts';
import { wordsOf } from '../words.ts';

/**
 * Aliases as lexicons have them: every spelling with the others of its groups, sorted by code unit.
 *
 * @param groups spellings that are one
 */
export function listAliases(groups: readonly (readonly string[])[]): LexiconPart['aliases'] {
  const others = new Map<string, Map<string, string>>();
  for (const group of groups)
    for (const form of new Set(group.map(formOf))) {
      const known = others.get(form) ?? new Map<string, string>();
      others.set(form, known);
      for (const spelling of group) {
        const other = formOf(spelling);
        if (other !== form && !known.has(other)) known.set(other, spelling);
      }
    }
  return [...others]
    .filter(([form, known]) => form !== '' && known.size > 0)
    .map(([form, known]): [string, string[]] => [form, [...known.values()]])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Its words joined by spaces. */
function formOf(spelling: string): string {
  return wordsOf(spelling)
    .map(({ form }) => form)
    .join(' ');
}
