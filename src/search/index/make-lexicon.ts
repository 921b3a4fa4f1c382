import { endingOf, shardOf, type EndingShard, type LexiconShard } from '../format/lexicon-shard.ts';
import type { LexiconEntry } from '../format/manifest.ts';
import { joiner } from '../words.ts';
import type { BundleWords } from './make-bundle.ts';
import { hashOf, pack, type MadeFile } from './pack.ts';

/** A lexicon, ready to be written. */
export interface MadeLexicon {
  entry: LexiconEntry;
  files: MadeFile[];
}

/** Bundles of a lexicon at most: so many bits count without a sign. */
export const mostBundles = 31;

/** What a lexicon is made from. */
interface LexiconInput {
  bundles: { name: string; words: string }[];
  /** Of all lexicons alike, sorted. */
  aliases: LexiconShard['aliases'];
}

/** Makes one lexicon of bundles. */
export function makeLexicon(input: LexiconInput): MadeLexicon {
  const bundles = input.bundles.map(({ words }) => JSON.parse(words) as BundleWords);
  const words = mergeWords(bundles);
  const shards = new Map<string, LexiconShard>();
  const shardFor = (word: string): LexiconShard => {
    const name = shardOf(word);
    const shard = shards.get(name) ?? { words: [], files: [], aliases: [], compounds: [] };
    shards.set(name, shard);
    return shard;
  };
  for (const entry of words) shardFor(entry[0]).words.push(entry);
  for (const entry of input.aliases) shardFor(entry[0]).aliases.push(entry);
  for (const entry of mergeCompounds(bundles)) shardFor(entry[0]).compounds.push(entry);
  for (const shard of shards.values())
    shard.files = bundles.map(({ postings }, index) => filesOf(shard, postings, 1 << index));
  const endings = listEndings(words);
  const files = [...shards, ...endings].map(([name, shard]) => ({ name, bytes: pack(shard) }));
  const folder = `lexicon-${hashOf(...files.flatMap(({ name, bytes }) => [name, bytes]))}`;
  return {
    entry: {
      folder,
      bundles: input.bundles.map(({ name }) => name),
      shards: [...shards.keys()].toSorted(),
      endings: [...endings.keys()].toSorted(),
    },
    files: files.map(({ name, bytes }) => ({ path: `${folder}/${name}.bin`, bytes })),
  };
}

function mergeWords(bundles: readonly BundleWords[]): LexiconShard['words'] {
  const merged = new Map<string, LexiconShard['words'][number]>();
  for (const [index, bundle] of bundles.entries())
    for (const [word, passages] of bundle.counts) {
      const entry = merged.get(word) ?? [word, 0, 0];
      entry[1] += passages;
      entry[2] |= 1 << index;
      merged.set(word, entry);
    }
  return [...merged.values()].toSorted(([a], [b]) => compare(a, b));
}

/** Of several ways to part one word, the most frequent. */
function mergeCompounds(bundles: readonly BundleWords[]): LexiconShard['compounds'] {
  const times = new Map<string, number>();
  const key = (joined: string, parts: string) => `${joined}\n${parts}`;
  const all = bundles.flatMap(({ compounds }) => compounds);
  for (const [joined, parts, count] of all)
    times.set(key(joined, parts), (times.get(key(joined, parts)) ?? 0) + count);
  const merged = new Map<string, [parts: string, times: number]>();
  for (const [joined, parts] of all.toSorted(([, a], [, b]) => compare(a, b))) {
    const count = times.get(key(joined, parts)) ?? 0;
    if (count > (merged.get(joined)?.[1] ?? 0)) merged.set(joined, [parts, count]);
  }
  return [...merged]
    .map(([joined, [parts]]): [string, string] => [joined, parts])
    .toSorted(([a], [b]) => compare(a, b));
}

/** The files that hold words of a shard. */
function filesOf(
  shard: LexiconShard,
  postings: BundleWords['postings'],
  bit: number,
): [first: string, hash: string][] {
  const own = shard.words.filter(([, , bundles]) => bundles & bit);
  const [from, to] = [own.at(0)?.[0], own.at(-1)?.[0]];
  if (from === undefined || to === undefined) return [];
  return postings
    .filter(
      ({ first }, index) => first <= to && from < (postings[index + 1]?.first ?? '\u{10ffff}'),
    )
    .map(({ first, hash }) => [first, hash]);
}

function listEndings(words: LexiconShard['words']): Map<string, EndingShard> {
  const counted = words
    .filter(([word, passages]) => passages > 1 && !word.startsWith(joiner))
    .map(([word, passages]): EndingShard[number] => [word, passages]);
  return Map.groupBy(counted, ([word]) => endingOf(word));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
