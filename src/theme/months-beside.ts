import type { Archive } from '../archive/archive.ts';

/**
 * The months before and after a month `yyyy-mm` that have reports. Looks month by month, so that the page of a month
 * depends on no more than those between.
 */
export function monthsBeside(
  { byMonth, months }: Pick<Archive, 'byMonth' | 'months'>,
  month: string,
): { previous?: string; next?: string } {
  const find = (step: -1 | 1, isWithin: (other: string) => boolean) => {
    let other = monthBeside(month, step);
    // The bounds are asked last: the newest month changes every month.
    while (!byMonth.has(other)) {
      if (!isWithin(other)) return undefined;
      other = monthBeside(other, step);
    }
    return other;
  };
  const previous = find(-1, (other) => months.first !== '' && other >= months.first);
  const next = find(1, (other) => other <= months.newest);
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The month before or after a month `yyyy-mm`. */
export function monthBeside(month: string, step: -1 | 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}
