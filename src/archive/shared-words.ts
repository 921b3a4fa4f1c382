import { normalizeText } from '../report/passage-id.ts';

/** A wording as its normalized words. */
export type Words = readonly string[];

/** Words that one wording shares with another. */
export interface SharedWords {
  count: number;
  /** Their places in the other wording. */
  places: number[];
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
  const held = new Set<number>();
  const places = new Set<number>();
  let follow = Number.NaN;
  for (const { run, at } of runsOf(words, length)) {
    const free = (starts.get(run) ?? []).filter(({ at }) => !covers(at, length, taken));
    // Where a run occurs several times, the one that goes on from the last is meant.
    const start = free.find(({ at }) => at === follow) ?? free.find(({ at }) => !places.has(at));
    if (!start) continue;
    follow = start.at + 1;
    for (let step = 0; step < length; step++) {
      if (at + step >= 0 && at + step < words.length) held.add(at + step);
      if (start.at + step >= 0 && start.at + step < other.length) places.add(start.at + step);
    }
  }
  return { count: Math.min(held.size, places.size), places: [...places] };
}

/** All runs of so many words, with the place of their first word; −1 is the beginning of the text. */
export function runsOf(words: Words, length: number): { run: string; at: number }[] {
  const bounded = ['^', ...words, '$'];
  return bounded
    .slice(0, Math.max(0, bounded.length - length + 1))
    .map((_, index) => ({ run: bounded.slice(index, index + length).join(' '), at: index - 1 }));
}

function covers(at: number, length: number, taken: ReadonlySet<number>): boolean {
  for (let step = 0; step < length; step++) if (taken.has(at + step)) return true;
  return false;
}
