import { endingOf, shardOf, type EndingShard, type LexiconShard } from '../format/lexicon-shard.ts';
import { gzipJson } from './gzip-json.ts';
import { joiner } from '../words.ts';

/** What a lexicon takes of a bundle. */
export interface LexiconBundle {
  words: [string, number][];
  compounds: [string, string][];
  files: { first: string; last: string; hash: string }[];
}

export function buildLexicon(bundles: readonly LexiconBundle[], aliases: LexiconShard['aliases']) {
  const words = new Map<string, [number, number]>();
  for (const [index, bundle] of bundles.entries())
    for (const [word, count] of bundle.words) {
      const known = words.get(word);
      if (known) {
        known[0] += count;
        known[1] |= 1 << index;
      } else words.set(word, [count, 1 << index]);
    }
  const sorted = [...words].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const shards = new Map<string, LexiconShard>();
  const shard = (word: string) => {
    const name = shardOf(word);
    let s = shards.get(name);
    if (!s) shards.set(name, (s = { words: [], files: [], aliases: [], compounds: [] }));
    return s;
  };
  for (const [word, [count, bits]] of sorted) shard(word).words.push([word, count, bits]);
  const compounds = new Map(
    bundles.flatMap((b) => b.compounds).map((pair) => [pair.join(' '), pair]),
  );
  for (const [, pair] of [...compounds].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    shard(pair[0]).compounds.push(pair);
  for (const pair of aliases) shard(pair[0]).aliases.push(pair);
  for (const s of shards.values()) {
    s.files = bundles.map((b, index) => {
      const own = s.words.filter(([, , bits]) => bits & (1 << index)).map(([w]) => w);
      const [first, last] = [own[0], own.at(-1)];
      if (first === undefined || last === undefined) return [];
      return b.files
        .filter((f) => f.last >= first && f.first <= last)
        .map((f): [string, string] => [f.last, f.hash]);
    });
  }
  const endings = new Map<string, EndingShard>();
  for (const [word, [count]] of sorted) {
    if (count < 2 || word.startsWith(joiner)) continue;
    const name = endingOf(word);
    const e = endings.get(name) ?? [];
    e.push([word, count]);
    endings.set(name, e);
  }
  const files = [...shards, ...endings].map(([name, value]) => ({
    path: `${name}.bin`,
    bytes: gzipJson(value),
  }));
  return {
    files,
    shards: [...shards.keys()].toSorted(),
    endings: [...endings.keys()].toSorted(),
  };
}
