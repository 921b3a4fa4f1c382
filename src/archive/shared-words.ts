import { normalizeText } from '../report/passage-id.ts';

/** A wording as its normalized words. */
export type Words = readonly string[];

/** What one wording shares with another: places of words in both. */
export interface SharedWords {
  places: Set<number>;
  otherPlaces: Set<number>;
}

/** The normalized words of a text. */
export function wordsOf(text: string): Words {
  return normalizeText(text).split(' ').filter(Boolean);
}

/**
 * The words that stand in both wordings within runs of at least `length` words; beginning and end count as
 * words for that, so that short wordings have runs too. Order of the runs does not matter.
 *
 * @param taken places in `other` that are left out
 */
export function findShared(
  words: Words,
  other: Words,
  length: number,
  taken: ReadonlySet<number>,
): SharedWords {
  const starts = Map.groupBy(runsOf(other, length), ({ run }) => run);
  const shared: SharedWords = { places: new Set(), otherPlaces: new Set() };
  let follow = Number.NaN;
  for (const { run, at } of runsOf(words, length)) {
    const free = (starts.get(run) ?? []).filter(({ at }) => !covers(at, length, taken));
    // Where a run occurs several times, the one that goes on from the last is meant.
    const start =
      free.find(({ at }) => at === follow) ??
      free.find(({ at }) => !covers(at, length, shared.otherPlaces));
    if (!start) continue;
    follow = start.at + 1;
    for (let step = 0; step < length; step++) {
      if (at + step in words) shared.places.add(at + step);
      if (start.at + step in other) shared.otherPlaces.add(start.at + step);
    }
  }
  return shared;
}

/** All runs of so many words, with the place of their first word; −1 is the beginning of the text. */
export function runsOf(words: Words, length: number): { run: string; at: number }[] {
  const bounded = ['^', ...words, '$'];
  return bounded
    .slice(0, Math.max(0, bounded.length - length + 1))
    .map((_, index) => ({ run: bounded.slice(index, index + length).join(' '), at: index - 1 }));
}

function covers(at: number, length: number, places: ReadonlySet<number>): boolean {
  for (let step = 0; step < length; step++) if (places.has(at + step)) return true;
  return false;
}
