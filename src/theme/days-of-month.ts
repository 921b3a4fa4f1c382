import { addDays, daysFrom, parseDay, type Day } from '../report/day.ts';

/** All days of a month `yyyy-mm`. */
export function daysOfMonth(month: string): Day[] {
  const first = parseDay(`${month}-01`);
  if (!first) throw new Error(`"${month}" is not a month yyyy-mm`);
  // The 32nd day after the first is always in the next month.
  const next = parseDay(`${addDays(first, 31).slice(0, 7)}-01`);
  return next ? daysFrom(first, addDays(next, -1)) : [];
}
