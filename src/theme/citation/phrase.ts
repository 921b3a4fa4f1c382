/** A piece of a citation. */
export type Phrase = string | { italic: string };

/** The words alone, for places that know no italics. */
export function plainText(phrases: readonly Phrase[]): string {
  return phrases.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.italic)).join('');
}

/** A stop behind words that may end in one, or in another mark that stands for it. */
export function stop(text: string): string {
  return /[.?!…]["”’']*$/.test(text) ? '' : '.';
}
