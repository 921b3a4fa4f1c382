import type { Draw } from './vocabulary.ts';

const common = 2000;

/** So many rounds of queries as readers type them: of rare, of usual and of common words, in pairs and in rows. */
export function makeMix(draw: Draw, rounds: number): string[] {
  return Array.from({ length: rounds }, () => {
    const { words } = draw.passage();
    const [one, other] = [draw.one(draw.plainOf(words)), draw.one(draw.plainOf(words))];
    return [
      draw.word(2, 10),
      draw.word(50, 400),
      draw.word(common, Infinity),
      `${one} ${other}`,
      draw.written(/(?<![\p{L}\p{N}-])\p{Lu}\p{L}{0,4}-\d{1,4}\p{L}{0,2}(?![\p{L}\p{N}-])/u),
      `"${draw.run(3)}"`,
      `${draw.word(2, 400).slice(0, 5)}*`,
    ];
  }).flat();
}

/** The value that so large a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
