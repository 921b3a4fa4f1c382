import { addDays, dayOf, monthNames, type Day } from '../../report/day.ts';

/** A stretch of time: a day, a month or a year; both ends belong to it. */
export interface Days {
  from: Day;
  to: Day;
}

const month = `(${monthNames.map((name) => name.replace(/(?<=^...)(.+)/, '(?:$1)?')).join('|')}|sept)\\.?`;
const date = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = ',?\\s+(\\d{4})';

/**
 * A day in words, as a source of a regular expression for any case, with five groups: "January 26, 2024",
 * "Friday, Jan. 26th 2024", "26 January 2024".
 */
export const dayInWords = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:${month}\\s+${date}|${date}\\s+(?:of\\s+)?${month})${year}`;

/** Later ones are typing errors, and four digits must hold the day after. */
const latestYear = 3000;

const wholeDay = new RegExp(`^${dayInWords}$`, 'i');
const wholeMonth = new RegExp(`^${month}${year}$`, 'i');

/** The days that a text means: `2024`, `2024-01`, `2024-01-26`, or a day or a month in words; undefined if the calendar has none. */
export function readDays(text: string): Days | undefined {
  const iso = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (iso) return daysOf(Number(iso[1]), numberOf(iso[2]), numberOf(iso[3]));
  const day = wholeDay.exec(text);
  if (day) return daysOf(Number(day[5]), monthOf(day[1] ?? day[4]), Number(day[2] ?? day[3]));
  const named = wholeMonth.exec(text);
  return named ? daysOf(Number(named[2]), monthOf(named[1])) : undefined;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function monthOf(name = ''): number {
  const short = name.slice(0, 3).toLowerCase();
  return monthNames.findIndex((each) => each.toLowerCase().startsWith(short)) + 1;
}

function daysOf(year: number, month?: number, date?: number): Days | undefined {
  const from = year < latestYear ? dayOf(year, month ?? 1, date ?? 1) : undefined;
  if (date !== undefined) return from && { from, to: from };
  const next =
    month === undefined || month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return from && next && { from, to: addDays(next, -1) };
}
