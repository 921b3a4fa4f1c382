import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Where browsers find files whose names have a hash of what they hold: below the site, and in pages. */
export const assetFolder = '_astro';

/** Names of a site's assets; none where it is missing. */
export function listAssets(site: string): string[] {
  try {
    return readdirSync(join(site, assetFolder)).toSorted();
  } catch {
    return [];
  }
}

/** Replaces names of assets in addresses, as pages and programs have them, by what a map has for them. */
export function replaceAssets(text: string, others: ReadonlyMap<string, string>): string {
  const folder = `${assetFolder}/`;
  // Pages are long, and have few addresses: a pattern for them would take ten times as long.
  const [start = '', ...rest] = text.split(folder);
  const parts = rest.map((part) => {
    const [name = ''] = /^[\w.-]*/.exec(part) ?? [];
    return `${others.get(name) ?? name}${part.slice(name.length)}`;
  });
  return [start, ...parts].join(folder);
}

/**
 * By the name of each asset what is left of it without its hash, so that it is the same when only its content is
 * another. Where two would be one, they keep their hashes.
 */
export function stemsOf(assets: readonly string[]): Map<string, string> {
  const stems = assets.map((name): [string, string] => [name, stemOf(name)]);
  const counts = Map.groupBy(stems, ([, stem]) => stem);
  return new Map(stems.map(([name, stem]) => [name, counts.get(stem)?.length === 1 ? stem : name]));
}

/** New names of assets by their old ones, as far as they have changed. */
export function renamedAssets(
  before: readonly string[],
  after: readonly string[],
): Map<string, string> {
  const now = new Map([...stemsOf(after)].map(([name, stem]) => [stem, name]));
  const pairs = [...stemsOf(before)].map(([name, stem]) => [name, now.get(stem) ?? name] as const);
  return new Map(pairs.filter(([old, name]) => old !== name));
}

/** Eight characters in front of the ending, as Rolldown has them. */
function stemOf(name: string): string {
  const ending = extname(name);
  return `${name.slice(0, -ending.length).replace(/[.-][\w-]{8}$/, '')}${ending}`;
}
