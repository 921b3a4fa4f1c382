import type { Archive } from '../archive/archive.ts';
import type { Day } from '../report/day.ts';
import { monthOf } from './dates.ts';
import { monthBeside } from './months-beside.ts';

/**
 * The days before and after a day that have reports. Looks month by month, so that the page of a day depends on
 * no more than the months that it lies between.
 */
export function daysBeside(archive: Archive, day: Day): { previous?: Day; next?: Day } {
  const daysOf = (month: string) => archive.daysByMonth.get(month) ?? [];
  // Read where it is needed: the newest month changes every month.
  const { months } = archive;
  const month = monthOf(day);
  let previous = daysOf(month).findLast((other) => other < day);
  for (
    let other = monthBeside(month, -1);
    !previous && months.first && other >= months.first;
    other = monthBeside(other, -1)
  )
    previous = daysOf(other).at(-1);
  let next = daysOf(month).find((other) => other > day);
  for (
    let other = monthBeside(month, 1);
    !next && other <= months.newest;
    other = monthBeside(other, 1)
  )
    next = daysOf(other).at(0);
  return { ...(previous && { previous }), ...(next && { next }) };
}
