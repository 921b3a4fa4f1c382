import type { Draw } from './vocabulary.ts';

/** A word written wrong, and the word that it is one edit away from. */
export interface Typo {
  q: string;
  means: string;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Words of five letters or more and two passages or more, each with one edit in it: a letter left out, put in,
 * replaced, or two changed about. None is a word itself, and none is as near to another word.
 */
export function makeTypos(draw: Draw, counts: ReadonlyMap<string, number>, count: number): Typo[] {
  const typos: Typo[] = [];
  while (typos.length < count) {
    const means = draw.word(2, Infinity);
    const q = misspell(means, draw);
    if (means.length < 5 || counts.has(q)) continue;
    const alike = [...counts.keys()].filter((word) => isOneEdit(q, word));
    if (alike.length === 1 && alike[0] === means) typos.push({ q, means });
  }
  return typos;
}

function misspell(word: string, draw: Draw): string {
  const place = draw.below(word.length - 1);
  const [before, here, next] = [word.slice(0, place), word[place] ?? '', word[place + 1] ?? ''];
  const other = draw.one([...letters]);
  return draw.one([
    `${before}${word.slice(place + 1)}`,
    `${before}${other}${word.slice(place)}`,
    `${before}${other}${word.slice(place + 1)}`,
    `${before}${next}${here}${word.slice(place + 2)}`,
  ]);
}

/** True if a letter less, more or other, or two neighbours changed about, make `a` into `b`. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [x, y] = [a.slice(start), b.slice(start)];
  if (x.length !== y.length) return x.slice(1) === y || x === y.slice(1);
  return x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
}
