import { addDays, parseDay, type Day } from '../../report/day.ts';
import type { Filters } from '../query/query.ts';

/** Neighbouring months, as places in a list of months: the first of them, and the one behind the last. */
export interface Stretch {
  start: number;
  end: number;
}

/** The months `yyyy-mm` of all years from that of the day `first` to that of `last`, so that years are equally long. */
export function monthsOfYears(first: string, last: string): string[] {
  const from = Number(first.slice(0, 4));
  const count = Number(last.slice(0, 4)) - from + 1;
  return Array.from({ length: count * 12 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${from + Math.floor(index / 12)}-${month}`;
  });
}

/** The months that the days of a filter lie in; none where no month of the list has any. */
export function stretchOf(
  { from, to }: Pick<Filters, 'from' | 'to'>,
  months: readonly string[],
): Stretch {
  const start = from ? months.findIndex((month) => month >= from.slice(0, 7)) : 0;
  const last = to ? months.findLastIndex((month) => month <= to.slice(0, 7)) : months.length - 1;
  const begin = start === -1 ? months.length : start;
  return { start: begin, end: Math.max(begin, last + 1) };
}

/** The days of a stretch of months. The end of the list is left open, since there will be more; all of it says nothing. */
export function daysOf(
  { start, end }: Stretch,
  months: readonly string[],
): { from?: Day; to?: Day } {
  const next = parseDay(`${months[end]}-01`);
  const isAll = start === 0 && next === undefined;
  return {
    from: isAll ? undefined : parseDay(`${months[start]}-01`),
    to: next && addDays(next, -1),
  };
}
