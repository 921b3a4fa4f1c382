import type { Words } from './shared-words.ts';

/**
 * What a word tells of where a wording comes from: 0 if all of these wordings have it, 1 if only one has.
 * In a report "forces" tells nothing; a village does. The measure is inverse document frequency (K. Spärck
 * Jones, "A statistical interpretation of term specificity", Journal of Documentation 28, 1972).
 */
export function weighWords(wordings: readonly Words[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of wordings)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(wordings.length + 1);
  return (word) => Math.log((wordings.length + 1) / (counts.get(word) ?? 1)) / most;
}
