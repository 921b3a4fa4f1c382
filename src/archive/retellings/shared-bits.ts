import type { Rarity } from './rarity.ts';
import type { ReadReport } from './read-report.ts';

/** How many bits of some weighed terms each passage of a report has, in the order of `passages`. */
export function bitsInPassages(
  weights: ReadonlyMap<string, number>,
  { passages, byKey }: ReadReport,
  rarity: Rarity,
): Float64Array {
  const bits = new Float64Array(passages.length);
  for (const [key, weight] of weights)
    for (const other of byKey.get(key) ?? [])
      bits[other.at] = (bits[other.at] ?? 0) + Math.min(weight, other.weight) * rarity(key);
  return bits;
}

/** What two subjects have in common: bits by key. */
export function sharedKeys(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  rarity: Rarity,
): Map<string, number> {
  const shared = new Map<string, number>();
  for (const [key, weight] of one) {
    const bits = Math.min(weight, other.get(key) ?? 0) * rarity(key);
    if (bits > 0) shared.set(key, bits);
  }
  return shared;
}

/** All that weighed terms tell, in bits. */
export function sumOf(weights: ReadonlyMap<string, number>, rarity: Rarity): number {
  let sum = 0;
  for (const [key, weight] of weights) sum += weight * rarity(key);
  return sum;
}
