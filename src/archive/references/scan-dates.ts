import { monthNames } from '../../report/day.ts';
import { areJoined, shareYears } from './share-years.ts';

/** Words that name a date, as they stand in a text; what they mean depends on where they stand. */
export interface DateWords {
  start: number;
  end: number;
  /** 1 for January. */
  month: number;
  /** Undefined where the words name a month, or a part of it. */
  date?: number;
  /** Undefined where the words leave it open. */
  year?: number;
  /** True where the year stands with another date of the same enumeration. */
  shared?: boolean;
  /** True for the end of a span, and for the further dates of one month: it lies behind the words before it. */
  follows?: boolean;
}

const names = monthNames.map((name) => `${name}|${name.toUpperCase()}`).join('|');
const shortNames = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const monthWord = new RegExp(
  `(?<![\\p{L}\\d])(?:(${names})(?![\\p{L}])|(${shortNames})(?:\\.|(?![\\p{L}.])))`,
  'gu',
);
const ordinal = '(?:st|nd|rd|th)?';
/** Not the beginning of a longer number, a time of day, a share or a size. */
const numberEnd = '(?![\\d\\p{L}%°]|[.,:/]\\d|\\s?percent)';
const firstDate = new RegExp(`^\\s+(\\d{1,2})${ordinal}${numberEnd}`, 'u');
const nextDate = new RegExp(
  `^(\\s+(?:and|to|or|through|until|&)\\s+|\\s?[-–]\\s?|,\\s+(?:and\\s+|or\\s+)?)(\\d{1,2})${ordinal}${numberEnd}`,
  'u',
);
const dateBefore = new RegExp(`(?<![\\d\\p{L}.,:$€£/-])(\\d{1,2})${ordinal}(?:\\s+of)?\\s+$`, 'u');
const datesBefore = new RegExp(
  `(?<![\\d\\p{L}.,:$€£/-])(\\d{1,2})${ordinal}(\\s+(?:and|to)\\s+|[-–])(\\d{1,2})${ordinal}(?:\\s+of)?\\s+$`,
  'u',
);
const yearAfter = /^(?:,\s*|\s+(?:(?:of|in)\s+)?)((?:19|20)\d{2})(?![\d\p{L}]|[-–]\d|[.,]\d)/u;
/** What must stand before a month alone, most of which are also other words. */
const monthLead =
  /(?:\b(?:in|since|during|throughout|through|until|by|between|from|around|into|early|late|mid-to-late|as of|as soon as|as early as|(?:end|beginning|start|middle|month|half|weeks?|days?) of)\s+(?:(?:at least|about|around|early|late)\s+)?|\bmid-)$/i;
const monthPart = /(?:\b(?:early|late|mid-to-late)\s+|\b[Mm]id-)$/;
const iso = /(?<![\d\p{L}/_.-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d\p{L}/_-])/gu;

/** All words of a text that name a day, a month or a part of one, in its order. English only. */
export function scanDates(text: string): DateWords[] {
  const found: DateWords[] = [];
  for (const match of text.matchAll(monthWord)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    found.push(...readAround(text, match, found.at(-1)));
  }
  for (const match of text.matchAll(iso)) {
    const [words, year, month, date] = match;
    const start = match.index;
    const read = { year: Number(year), month: Number(month), date: Number(date) };
    found.push({ start, end: start + words.length, ...read });
  }
  return shareYears(
    text,
    found.toSorted((a, b) => a.start - b.start),
  );
}

function readAround(
  text: string,
  match: RegExpExecArray | RegExpMatchArray,
  previous: DateWords | undefined,
): DateWords[] {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const month = monthOf(match[0]);
  const after = text.slice(end, end + 80);
  const before = text.slice(Math.max(previous?.end ?? 0, start - 40), start);
  const dates = datesAfter(after).map(({ date, from, to }, index) => ({
    start: index === 0 ? start : end + from,
    end: end + to,
    month,
    date,
    ...(index > 0 && { follows: true }),
  }));
  const behind = dates.length > 0 ? dates : datesAhead(before, start, end, month);
  if (behind.length > 0) return withYear(text, behind);
  const from = start - (monthPart.exec(before)?.[0].length ?? 0);
  const year = yearAfter.exec(after);
  if (year) return [{ start: from, end: end + year[0].length, month, year: Number(year[1]) }];
  const whole = match[1] !== undefined;
  const alone = { start: from, end, month };
  const chained = previous !== undefined && areJoined(text, previous, alone);
  return whole && (chained || monthLead.test(before)) ? [alone] : [];
}

/** "25", "25 and 26", "22, 23, and 24", "24-26" behind the name of a month. */
function datesAfter(after: string): { date: number; from: number; to: number }[] {
  const first = firstDate.exec(after);
  if (!first) return [];
  const dates = [{ date: Number(first[1]), from: 0, to: first[0].length }];
  for (;;) {
    const last = dates.at(-1);
    const next = last && nextDate.exec(after.slice(last.to));
    if (!last || !next) return dates;
    const [whole, link = '', number = ''] = next;
    const to = last.to + whole.length;
    const date = Number(number);
    // "On January 25, 12 drones": a comma joins only what "and" ends.
    const listed =
      !/^,\s+$/.test(link) ||
      /^,?\s+(?:and|or)\s+\d{1,2}\b|^,\s+\d{1,2},?\s+(?:and|or)\s/.test(after.slice(to));
    if (date <= last.date || date > 31 || !listed) return dates;
    dates.push({ date, from: last.to + link.length, to });
  }
}

/** "25", "24 and 25", "24-25" before the name of a month. */
function datesAhead(before: string, start: number, end: number, month: number): DateWords[] {
  const two = datesBefore.exec(before);
  if (two) {
    const [, first = '', link = '', last = ''] = two;
    const from = start - (before.length - two.index);
    const second = from + two[0].indexOf(last, first.length + link.length);
    return [
      { start: from, end: from + first.length, month, date: Number(first) },
      { start: second, end, month, date: Number(last), follows: true },
    ];
  }
  const one = dateBefore.exec(before);
  return one
    ? [{ start: start - (before.length - one.index), end, month, date: Number(one[1]) }]
    : [];
}

/** The year behind the last of some dates of one month, which counts for all of them. */
function withYear(text: string, dates: DateWords[]): DateWords[] {
  const last = dates.at(-1);
  const match = last && yearAfter.exec(text.slice(last.end, last.end + 12));
  if (!last || !match) return dates;
  const year = Number(match[1]);
  return dates.map((words) =>
    words === last
      ? { ...words, end: words.end + match[0].length, year }
      : { ...words, year, shared: true },
  );
}

function monthOf(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return monthNames.findIndex((each) => each.toLowerCase().startsWith(start)) + 1;
}
