import type { Report } from '../../report/report.ts';

/** By what a report is compared: the names that tell most, with weights whose squares add up to 1. */
export interface Profile {
  report: Report;
  /** Those that tell most first, by their keys. */
  weights: ReadonlyMap<string, number>;
}

/** The same, to be kept: keys, one blank between two, and their weights. */
export type PackedProfile = [keys: string, weights: number[]];

export function packProfile({ weights }: Profile): PackedProfile {
  return [[...weights.keys()].join(' '), [...weights.values()]];
}

export function unpackWeights([keys, weights]: PackedProfile): Profile['weights'] {
  const all = keys.split(' ').filter(Boolean);
  return new Map(all.map((key, index) => [key, weights[index] ?? 0]));
}
