import { readSizes } from '../format/gzip-sizes.ts';
import {
  endingOf,
  type EndingPart,
  type LexiconPart,
  type PartList,
} from '../format/lexicon-part.ts';
import type { Manifest } from '../format/manifest.ts';
import type { Load } from './answer.ts';
import { readPacked } from './gunzip.ts';
import { openPartedFile } from './parted-file.ts';
import { sum } from './sum.ts';

/** A word, or all words with a beginning, as the index has them. */
export interface Found {
  /** Passages that have it; of several words the sum. */
  passages: number;
  /** Where it is, by the places in the manifest of the bundles that have it. */
  bundles: Map<number, FoundInBundle>;
}

interface FoundInBundle {
  /** Where in `postings.bin` the words begin, which stand one behind the other there, and the bytes of each. */
  start: number;
  sizes: number[];
  /** Passages that have it: an estimate. */
  passages: number;
}

/** A word with the passages that have it. */
export type Counted = [word: string, passages: number];

/** What the index knows of words. Parts of it are loaded as they are asked for, and kept. */
export interface Lexicon {
  /** Undefined where no passage has the word. */
  find(word: string): Promise<Found | undefined>;
  /** Undefined where no word begins so. */
  findPrefix(prefix: string): Promise<Found | undefined>;
  /** All words that begin so, sorted by code unit. */
  startingWith(prefix: string): Promise<Counted[]>;
  /** Words of two passages or more that end so. */
  endingIn(end: string): Promise<Counted[]>;
  /** Other spellings of words joined by spaces, by the first of them. */
  aliases(word: string): Promise<[form: string, others: string[]][]>;
  /** The parts, joined by spaces, of compounds that are a word without their hyphens: "il 76" for "il76". */
  partsOf(word: string): Promise<string[]>;
}

/** Parts that hold words, each with the bundles of its lexicon. */
type Parts = { part: LexiconPart; bundles: ListedBundle[] }[];

interface ListedBundle {
  /** In the parts of its lexicon. */
  index: number;
  /** In the manifest. */
  place: number;
}

export function openLexicon(load: Load, manifest: Manifest): Lexicon {
  const lexicons = manifest.lexicons.map(({ folder, bundles, words, endings }) => ({
    bundles: bundles.map((own, index): ListedBundle => ({
      index,
      place: manifest.bundles.findIndex(({ name }) => name === own),
    })),
    words: openSortedFile<LexiconPart>(load, `${folder}/words.bin`, words),
    endings: openSortedFile<EndingPart>(load, `${folder}/endings.bin`, endings),
  }));

  /** Parts that may hold words from `from` to before `to`. */
  async function partsOf(from: string, to: string): Promise<Parts> {
    const loaded = await Promise.all(
      lexicons.map(async ({ words, bundles }) =>
        (await words(from, to)).map((part) => ({ part, bundles })),
      ),
    );
    return loaded.flat();
  }
  const partsWith = (word: string) => partsOf(word, behind(word));

  return {
    find: async (word) => findIn(await partsWith(word), word, behind(word)),
    findPrefix: async (prefix) => {
      const end = behindAll(prefix);
      return findIn(await partsOf(prefix, end), prefix, end);
    },
    async startingWith(prefix) {
      const parts = await partsOf(prefix, behindAll(prefix));
      return sumCounts(
        parts.flatMap(({ part }) => part.words.filter(([word]) => word.startsWith(prefix))),
      );
    },
    async endingIn(end) {
      const start = endingOf(end);
      const parts = await Promise.all(
        lexicons.map(({ endings }) => endings(start, behindAll(start))),
      );
      return sumCounts(parts.flat(2).filter(([word]) => word.endsWith(end)));
    },
    async aliases(word) {
      return (await partsWith(word))
        .flatMap(({ part }) => part.aliases)
        .filter(([form]) => form === word || form.startsWith(`${word} `));
    },
    async partsOf(word) {
      const compounds = (await partsWith(word)).flatMap(({ part }) => part.compounds);
      return [
        ...new Set(compounds.filter(([joined]) => joined === word).map(([, parts]) => parts)),
      ];
    },
  };
}

/** A file whose parts hold what is sorted by a key: gives those that may hold keys from `from` to before `to`. */
function openSortedFile<Part>(
  load: Load,
  path: string,
  { firsts, sizes }: PartList,
): (from: string, to: string) => Promise<Part[]> {
  const file = openPartedFile<Part>(load, path, readSizes(sizes), readPacked);
  return async (from, to) => {
    const first = Math.max(
      0,
      firsts.findLastIndex((key) => key <= from),
    );
    const numbers = [...firsts.keys()].filter(
      (number) => number >= first && (firsts[number] ?? '') < to,
    );
    return [...(await file.load(numbers)).values()];
  };
}

/** The key that follows a key at once. */
function behind(key: string): string {
  return `${key}\0`;
}

/** A key that follows all that begin so. */
function behindAll(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** Words from `from` to before `to`, by code unit. */
function findIn(parts: Parts, from: string, to: string): Found | undefined {
  const found: Found = { passages: 0, bundles: new Map() };
  for (const { part, bundles } of parts) {
    const first = placeOf(part.words, from);
    const words = part.words.slice(first, placeOf(part.words, to));
    const before = part.words.slice(0, first);
    const runs = bundles.map(({ index, place }) => {
      const [start, sizes] = part.postings[index] ?? [0, []];
      const skipped = countIn(before, index);
      return {
        place,
        start: start + sum(sizes.slice(0, skipped)),
        sizes: sizes.slice(skipped, skipped + countIn(words, index)),
      };
    });
    const passages = sum(words.map(([, count]) => count));
    const bytes = sum(runs.flatMap(({ sizes }) => sizes));
    found.passages += passages;
    for (const { place, start, sizes } of runs) {
      if (sizes.length === 0) continue;
      const known = found.bundles.get(place) ?? { start, sizes: [], passages: 0 };
      found.bundles.set(place, known);
      known.sizes.push(...sizes);
      known.passages += (passages * sum(sizes)) / bytes;
    }
  }
  return found.bundles.size > 0 ? found : undefined;
}

/** How many of some words a bundle has. */
function countIn(words: LexiconPart['words'], index: number): number {
  return words.filter(([, , bits]) => bits & (1 << index)).length;
}

/** The first place of a sorted list whose word is not before `word`. */
function placeOf(words: LexiconPart['words'], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[0] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sumCounts(words: Iterable<readonly [string, number, ...number[]]>): Counted[] {
  const sums = new Map<string, number>();
  for (const [word, passages] of words) sums.set(word, (sums.get(word) ?? 0) + passages);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
