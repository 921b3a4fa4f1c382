import type { LexiconShard } from '../format/lexicon-shard.ts';
import { wordsOf } from '../words.ts';

/**
 * Aliases as lexicons have them: every spelling with the others of its groups, sorted by code unit.
 *
 * @param groups spellings that are one
 */
export function listAliases(groups: readonly (readonly string[])[]): LexiconShard['aliases'] {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    const forms = new Set(group.map(formOf));
    for (const form of forms) {
      const known = others.get(form) ?? new Set();
      for (const other of forms) if (other !== form) known.add(other);
      others.set(form, known);
    }
  }
  return [...others]
    .filter(([form, known]) => form !== '' && known.size > 0)
    .map(([form, known]): [string, string[]] => [form, [...known]])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Its words joined by spaces. */
function formOf(spelling: string): string {
  return wordsOf(spelling)
    .map(({ form }) => form)
    .join(' ');
}
