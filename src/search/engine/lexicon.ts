import type { EndingShard, LexiconShard } from '../format/lexicon-shard.ts';
import { endingOf, shardOf } from '../format/lexicon-shard.ts';
import type { LexiconEntry, Manifest } from '../format/manifest.ts';
import type { Load } from './answer.ts';
import { readPacked } from './gunzip.ts';

/** A word, or all words with a beginning, as the index has them. */
export interface Found {
  /** Passages that have it; of several words the sum. */
  passages: number;
  /** Where it is, by the places in the manifest of the bundles that have it. */
  bundles: Map<number, FoundInBundle>;
}

interface FoundInBundle {
  /** Names of files of postings. */
  files: string[];
  /** Passages that have it: an estimate. */
  passages: number;
}

/** A word with the passages that have it. */
export type Counted = [word: string, passages: number];

/** What the index knows of words. Shards are loaded as they are asked for, and kept. */
export interface Lexicon {
  /** Undefined where no passage has the word. */
  find(word: string): Promise<Found | undefined>;
  /** Undefined where no word begins so. */
  findPrefix(prefix: string): Promise<Found | undefined>;
  /** All words with the first two letters of `word`, sorted by code unit. */
  neighbours(word: string): Promise<Counted[]>;
  /** Words of two passages or more with the last two letters of `word`. */
  rhymes(word: string): Promise<Counted[]>;
  /** Other spellings of words joined by spaces, by the first of them. */
  aliases(word: string): Promise<[form: string, others: string[]][]>;
  /** The parts, joined by spaces, of compounds that are a word without their hyphens: "il 76" for "il76". */
  partsOf(word: string): Promise<string[]>;
}

/** Shards of one name: of each lexicon that has it, with the lexicon's bundles. */
type Shards = { shard: LexiconShard; bundles: ListedBundle[] }[];

interface ListedBundle {
  /** In the shards of its lexicon. */
  index: number;
  /** In the manifest. */
  place: number;
  reports: number;
}

export function openLexicon(load: Load, manifest: Manifest): Lexicon {
  const kept = new Map<string, Promise<unknown>>();

  function loadPacked<Value>(path: string): Promise<Value> {
    const known = kept.get(path) ?? load(path).then(readPacked<Value>);
    kept.set(path, known);
    known.catch(() => kept.delete(path));
    return known as Promise<Value>;
  }

  function loadShards(name: string): Promise<Shards> {
    return Promise.all(
      manifest.lexicons
        .filter(({ shards }) => shards.includes(name))
        .map(async (lexicon) => ({
          shard: await loadPacked<LexiconShard>(`${lexicon.folder}/${name}.bin`),
          bundles: bundlesOf(lexicon),
        })),
    );
  }

  function bundlesOf(lexicon: LexiconEntry): ListedBundle[] {
    return lexicon.bundles.map((own, index) => {
      const place = manifest.bundles.findIndex(({ name }) => name === own);
      return { index, place, reports: manifest.bundles[place]?.reports ?? 0 };
    });
  }

  return {
    find: async (word) => findIn(await loadShards(shardOf(word)), word, `${word}\0`),
    findPrefix: async (prefix) =>
      findIn(await loadShards(shardOf(prefix)), prefix, `${prefix}\u{10ffff}`),
    neighbours: async (word) =>
      sumCounts((await loadShards(shardOf(word))).map(({ shard }) => shard.words)),
    async rhymes(word) {
      const name = endingOf(word);
      const lexicons = manifest.lexicons.filter(({ endings }) => endings.includes(name));
      return sumCounts(
        await Promise.all(
          lexicons.map(({ folder }) => loadPacked<EndingShard>(`${folder}/${name}.bin`)),
        ),
      );
    },
    async aliases(word) {
      const [first] = await loadShards(shardOf(word));
      return (first?.shard.aliases ?? []).filter(
        ([form]) => form === word || form.startsWith(`${word} `),
      );
    },
    async partsOf(word) {
      const compounds = (await loadShards(shardOf(word))).flatMap(({ shard }) => shard.compounds);
      return [
        ...new Set(compounds.filter(([joined]) => joined === word).map(([, parts]) => parts)),
      ];
    },
  };
}

/** Words from `from` to before `to`, by code unit. */
function findIn(shards: Shards, from: string, to: string): Found | undefined {
  const found: Found = { passages: 0, bundles: new Map() };
  for (const { shard, bundles } of shards) {
    const words = shard.words.slice(placeOf(shard.words, from), placeOf(shard.words, to));
    for (const [word, passages, bits] of words) {
      found.passages += passages;
      const own = bundles.filter((_, index) => bits & (1 << index));
      const reports = own.reduce((sum, bundle) => sum + bundle.reports, 0);
      for (const { place, index, reports: size } of own) {
        const known = found.bundles.get(place) ?? { files: [], passages: 0 };
        found.bundles.set(place, known);
        known.passages += (passages * size) / reports;
        const file = shard.files[index]?.findLast(([first]) => !isBefore(word, first))?.[1];
        if (file !== undefined && known.files.at(-1) !== file) known.files.push(file);
      }
    }
  }
  return found.bundles.size > 0 ? found : undefined;
}

/** The first place of a sorted list whose word is not before `word`. */
function placeOf(words: LexiconShard['words'], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[0] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By code point, as Pagefind sorts. */
function isBefore(a: string, b: string): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [one = 0, other = 0] = [a.codePointAt(index), b.codePointAt(index)];
    if (one !== other) return one < other;
  }
  return a.length < b.length;
}

function sumCounts(
  lists: readonly (readonly [word: string, passages: number, ...rest: number[]])[][],
): Counted[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first.map(([word, passages]) => [word, passages]);
  const sums = new Map<string, number>();
  for (const [word, passages] of lists.flat()) sums.set(word, (sums.get(word) ?? 0) + passages);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
