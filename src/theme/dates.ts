import type { Day } from '../report/day.ts';

// A day is midnight UTC wherever the build runs, so that it is never shifted by a time zone.
const styles = {
  /** January 26, 2024 */
  long: format({ year: 'numeric', month: 'long', day: 'numeric' }),
  /** Friday, January 26, 2024 */
  full: format({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
  /** Jan 26, 2024 */
  short: format({ year: 'numeric', month: 'short', day: 'numeric' }),
  /** January 26 */
  date: format({ month: 'long', day: 'numeric' }),
  /** January 2024 */
  month: format({ year: 'numeric', month: 'long' }),
  /** January */
  monthName: format({ month: 'long' }),
  /** Jan */
  monthShort: format({ month: 'short' }),
  /** Friday */
  weekday: format({ weekday: 'long' }),
  /** Fri */
  weekdayShort: format({ weekday: 'short' }),
} as const;

/** A way of writing a day, or the month that it is in. */
export type DateStyle = keyof typeof styles;

/** Pages name the same days again and again. */
const printed = new Map<DateStyle, Map<Day, string>>();

/** A day in words, in American English, the same in every time zone. */
export function printDay(day: Day, style: DateStyle): string {
  const days = printed.get(style) ?? new Map<Day, string>();
  if (days.size === 0) printed.set(style, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = styles[style].format(Date.parse(day));
  days.set(day, text);
  return text;
}

/** `yyyy-mm`, the month that a day is in. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** `yyyy`, the year that a day is in. */
export function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/** The address of the page of a day, a month or a year: `/2024/01/26/`, `/2024/01/`, `/2024/`. */
export function dateUrl(date: string): string {
  return `/${date.replaceAll('-', '/')}/`;
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
}
