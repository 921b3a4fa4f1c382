declare const brand: unique symbol;

/** A calendar date `yyyy-mm-dd` as the publisher dates a report; it has no time and no zone. */
export type Day = string & { readonly [brand]: 'Day' };

/** English month names, January first: the only language in which days are recognised and printed. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The day that `text` spells as `yyyy-mm-dd`, or undefined if the calendar has no such day. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The day of a year, a month (1–12) and a day of the month, or undefined if the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  if (year < 1900 || year > 9999 || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date)
    return undefined;
  return toDay(time);
}

/** The day `count` days after (or, if negative, before) `day`. */
export function addDays(day: Day, count: number): Day {
  return toDay(new Date(Date.parse(day) + count * 86_400_000));
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** Year, month (1–12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8)),
  };
}

/** Every day from `from` to `to`, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

function toDay(time: Date): Day {
  return time.toISOString().slice(0, 10) as Day;
}
