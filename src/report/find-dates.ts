import { dayOf, monthNames, type Day } from './day.ts';

/** What a text says of a date. */
export interface FoundDate {
  /** The days that it may mean, the likelier first: two for 3/4/2024, which is read both ways. */
  days: Day[];
  /** `mm-dd`, where it names no year. */
  date?: string;
  /** `yyyy-mm` or `yyyy`, where it names no day. */
  period?: string;
}

const month = `(${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|${name.slice(3, 4)})?`).join('|')})\\.?`;
const date = '(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const year = '(\\d{4})(?!\\d)';
const gap = '[\\s,()_-]*';

type Reader = (parts: readonly string[]) => FoundDate;

/** Ways of writing a date, the surest first; each with what its groups mean. */
const readers: [RegExp, Reader][] = [
  [pattern('(\\d{4})[-/._](\\d{1,2})[-/._](\\d{1,2})(?!\\d)'), ([y, m, d]) => days([y, m, d])],
  [pattern('(20\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)'), ([y, m, d]) => days([y, m, d])],
  [pattern(`(\\d{4})${gap}${month}${gap}${date}`), ([y, m, d]) => days([y, monthOf(m), d])],
  [pattern(`${month}${gap}${date}${gap}${year}`), ([m, d, y]) => days([y, monthOf(m), d])],
  [pattern(`${date}${gap}(?:of )?${month}${gap}${year}`), ([d, m, y]) => days([y, monthOf(m), d])],
  [
    pattern('(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})(?!\\d)'),
    ([a, b, y]) => days([longYear(y), a, b], [longYear(y), b, a]),
  ],
  [
    pattern('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?!\\d)'),
    ([a, b, y]) => days([longYear(y), b, a], [longYear(y), a, b]),
  ],
  [pattern(`${month}${gap}${year}`), ([m, y]) => ({ days: [], period: `${y}-${monthOf(m)}` })],
  [pattern(`${month}${gap}${date}`), ([m, d]) => yearless(monthOf(m), d)],
  [pattern(`${date}${gap}(?:of )?${month}`), ([d, m]) => yearless(monthOf(m), d)],
  [
    pattern('(20\\d{2})[-/](0[1-9]|1[0-2])(?!\\d)'),
    ([y, m]) => ({ days: [], period: `${y}-${m}` }),
  ],
  [pattern('(20\\d{2})(?!\\d)'), ([y]) => ({ days: [], period: `${y}` })],
];

/**
 * The first date that a text holds, in the surest way of writing one; undefined where it holds none, or one
 * that the calendar has not.
 */
export function findDate(text: string): FoundDate | undefined {
  for (const [expression, read] of readers) {
    const match = expression.exec(text);
    if (!match) continue;
    const found = read(match.slice(1));
    return found.days.length > 0 || found.date || found.period ? found : undefined;
  }
  return undefined;
}

/** `01` for "January", "Jan", "jan."; undefined for what is no English month. */
export function monthOf(name = ''): string | undefined {
  const start = name.slice(0, 3).toLowerCase();
  const index = monthNames.findIndex((each) => each.slice(0, 3).toLowerCase() === start);
  return index < 0 || start.length < 3 ? undefined : String(index + 1).padStart(2, '0');
}

/** `2024` for "24"; four digits stay. */
export function longYear(text = ''): string {
  return text.length === 2 ? `20${text}` : text;
}

/** The days of readings (year, month, date) that the calendar has. */
export function days(...readings: (string | undefined)[][]): FoundDate {
  const all = readings.flatMap(([y, m, d]) => dayOf(Number(y), Number(m), Number(d)) ?? []);
  return { days: [...new Set(all)] };
}

/** A month and a day of it, if a leap year has such a day. */
export function yearless(m: string | undefined, d = ''): FoundDate {
  const day = dayOf(2024, Number(m), Number(d));
  return { days: [], ...(day && { date: day.slice(5) }) };
}

function pattern(source: string): RegExp {
  // A letter before a month would make "market" a month.
  return new RegExp(`(?<![\\p{L}\\d])${source}`, 'iu');
}
