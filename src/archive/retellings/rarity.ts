import type { ReadReport } from './read-report.ts';

/** From 0 to 1: how far a term tells one of some reports from the others. */
export type Rarity = (key: string) => number;

/**
 * The rarity of terms among reports that follow each other: 1 for what only one of them has, or none; the less
 * the more of them have it. What every day of a war is told with does not tell its days apart.
 */
export function rarityAmong(reports: readonly ReadReport[]): Rarity {
  const rarities = new Map<string, number>();
  return (key) => {
    const known = rarities.get(key);
    if (known !== undefined) return known;
    let having = 0;
    for (const { byKey } of reports) if (byKey.has(key)) having++;
    const rarity = having <= 1 ? 1 : 1 - (having - 1) / reports.length;
    rarities.set(key, rarity);
    return rarity;
  };
}

/** Half of the rarity: to tell what a passage retells, what is told every day counts too, if less. */
export function soften(rarity: Rarity): Rarity {
  return (key) => (1 + rarity(key)) / 2;
}
