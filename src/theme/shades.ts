/** Steps of a shade, from the lightest: fixed, so that a page of last year stays as it is. */
export const wordSteps: readonly number[] = [1500, 3000, 4500, 6000];
export const noteSteps: readonly number[] = [25, 50, 75, 100];

/** The step of a figure: 0 below the first bound, as many as there are bounds from the last on. */
export function shadeOf(figure: number, steps: readonly number[]): number {
  return steps.filter((bound) => figure >= bound).length;
}

/** Thousands with one decimal: 5,312 words are `5.3`. */
export function printThousands(words: number): string {
  return (words / 1000).toFixed(1);
}
