import { printSizes } from '../format/gzip-sizes.ts';
import {
  endingOf,
  type EndingPart,
  type LexiconPart,
  type PartList,
} from '../format/lexicon-part.ts';
import type { LexiconEntry } from '../format/manifest.ts';
import { joiner } from '../words.ts';
import type { BundleWords } from './make-bundle.ts';
import { hashOf, packFilled, type MadeFile } from './pack.ts';

/** A lexicon, ready to be written. */
export interface MadeLexicon {
  entry: LexiconEntry;
  files: MadeFile[];
}

/** Bundles of a lexicon at most: so many bits count without a sign. */
export const mostBundles = 31;

/** Characters of JSON, of which a part takes about a third. */
const lengthOfPart = 4000;

/** What a lexicon is made from. */
interface LexiconInput {
  bundles: { name: string; words: string }[];
  /** Of all lexicons alike, sorted. */
  aliases: LexiconPart['aliases'];
}

/** Makes one lexicon of bundles. */
export function makeLexicon(input: LexiconInput): MadeLexicon {
  const bundles = input.bundles.map(({ words }) => JSON.parse(words) as BundleWords);
  const words = mergeWords(bundles);
  const files = [
    fileOf('words.bin', makeParts(gatherItems(words, input.aliases, bundles), bundles)),
    fileOf('endings.bin', cutEndings(words)),
  ] as const;
  const folder = `lexicon-${hashOf(...files.map(({ bytes }) => bytes))}`;
  const [{ list: wordParts }, { list: endings }] = files;
  return {
    entry: {
      folder,
      bundles: input.bundles.map(({ name }) => name),
      words: wordParts,
      endings,
    },
    files: files.map(({ name, bytes }) => ({ path: `${folder}/${name}`, bytes })),
  };
}

/** What a lexicon has of one word, which need not stand in any text. */
interface Item {
  key: string;
  words: LexiconPart['words'];
  aliases: LexiconPart['aliases'];
  compounds: LexiconPart['compounds'];
}

/** Sorted by their keys. */
function gatherItems(
  words: LexiconPart['words'],
  aliases: LexiconPart['aliases'],
  bundles: readonly BundleWords[],
): Item[] {
  const items = new Map<string, Item>();
  const itemOf = (key: string): Item => {
    const item = items.get(key) ?? { key, words: [], aliases: [], compounds: [] };
    items.set(key, item);
    return item;
  };
  for (const entry of words) itemOf(entry[0]).words.push(entry);
  for (const entry of aliases) itemOf(entry[0].split(' ', 1).join()).aliases.push(entry);
  for (const entry of mergeCompounds(bundles)) itemOf(entry[0]).compounds.push(entry);
  return [...items.values()].toSorted((a, b) => compare(a.key, b.key));
}

function makeParts(items: readonly Item[], bundles: readonly BundleWords[]): Keyed<LexiconPart>[] {
  const sizes = bundles.map(
    ({ counts }) => new Map(counts.map(([word, , bytes]) => [word, bytes])),
  );
  const ends = bundles.map(() => 0);
  return cut(items).map((own) => {
    const words = own.flatMap((item) => item.words);
    return {
      keys: own.map(({ key }) => key),
      part: {
        words,
        postings: sizes.map((sizeOf, index): [number, number[]] => {
          const own = words.flatMap(([word]) => sizeOf.get(word) ?? []);
          const start = ends[index] ?? 0;
          ends[index] = own.reduce((end, size) => end + size, start);
          return [start, own];
        }),
        aliases: own.flatMap((item) => item.aliases),
        compounds: own.flatMap((item) => item.compounds),
      },
    };
  });
}

function cutEndings(words: LexiconPart['words']): Keyed<EndingPart>[] {
  const endings = words
    .filter(([word, passages]) => passages > 1 && !word.startsWith(joiner))
    .map(([word, passages]) => ({ key: endingOf(word), entry: [word, passages] as EndingPart[0] }))
    .toSorted((a, b) => compare(a.key, b.key));
  return cut(endings).map((own) => ({
    keys: own.map(({ key }) => key),
    part: own.map(({ entry }) => entry),
  }));
}

/** A part with the keys of what is in it, ascending. */
interface Keyed<Part> {
  keys: string[];
  part: Part;
}

/** In parts whose JSON is not much longer than `lengthOfPart`. */
function cut<Each>(items: readonly Each[]): Each[][] {
  const parts: Each[][] = [];
  let length = Infinity;
  for (const item of items) {
    if (length > lengthOfPart) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(item);
    length += JSON.stringify(item).length;
  }
  return parts;
}

function fileOf(
  name: string,
  parts: readonly Keyed<unknown>[],
): { name: string; bytes: Uint8Array; list: PartList } {
  const packed = parts.map(({ part }) => packFilled(part));
  return {
    name,
    bytes: Buffer.concat(packed),
    list: {
      firsts: parts.map(({ keys: [first = ''] }, index) =>
        cutDown(first, parts[index - 1]?.keys.at(-1) ?? ''),
      ),
      sizes: printSizes(packed.map((bytes) => bytes.length)),
    },
  };
}

/** The shortest beginning of a key that stands behind the key before it. */
function cutDown(key: string, before: string): string {
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}

function mergeWords(bundles: readonly BundleWords[]): LexiconPart['words'] {
  const merged = new Map<string, LexiconPart['words'][number]>();
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
function mergeCompounds(bundles: readonly BundleWords[]): LexiconPart['compounds'] {
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
