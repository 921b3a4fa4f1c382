/**
 * What a person found on reading an edited passage beside its successor, by `judgmentKeyOf`: whether a
 * reader who followed the old link should land there. A pair that the matching makes anew has none yet.
 */
export const judgments: Readonly<Record<string, 'right' | 'wrong'>> = {};
