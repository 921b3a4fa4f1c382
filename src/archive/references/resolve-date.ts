import { addDays, dayOf, daysBetween, partsOf, type Day } from '../../report/day.ts';
import { lookOf } from './look-of.ts';
import { resolveMonth } from './resolve-month.ts';
import type { DateWords } from './scan-dates.ts';

/** What words for a date mean. */
export type Reading =
  /** `yyyy-mm-dd` */
  | { day: Day; why: string }
  /** `yyyy-mm` */
  | { month: string; why: string }
  /** Nobody can tell without reading on. */
  | { ambiguous: string }
  /** The calendar has no such day. */
  | { impossible: true };

/** Where words for a date stand. */
export interface Surroundings {
  /** The day of the report. */
  day: Day;
  /** The sentence before and behind the words. */
  before: string;
  behind: string;
  /** Years that the passage states for its dates, by `month-date`. */
  years: ReadonlyMap<string, ReadonlySet<number>>;
  /** True where the passage names a year long gone: what sounds like the future may be that of the past. */
  looksBack: boolean;
  /** What the date before means that this one follows, as the end of a span does. */
  previous: Reading | undefined;
}

/** Further back than this, a date without a year may as well be one to come. */
const recent = 60;
/** Reports speak of the days right after them without saying so. */
const ahead = 3;

/** Days by which events are known, whatever the year of the report. */
const events: readonly { month: number; date: number; named: RegExp; year: number }[] = [
  {
    month: 10,
    date: 7,
    named: /^[, ]*(?:\d{4} )?(?:War|war|attacks?|massacre|assault)\b/,
    year: 2023,
  },
  { month: 9, date: 11, named: /^[, ]*(?:terrorist |terror )?attacks?\b/, year: 2001 },
];

/** What words for a date mean where they stand; a day without a year is the latest such day, unless the sentence looks ahead. */
export function resolveDate(named: DateWords, surroundings: Surroundings): Reading {
  const words = { ...named, ...yearNamed(named, surroundings) };
  return words.date === undefined
    ? resolveMonth(words, surroundings)
    : resolveDay({ ...words, date: words.date }, surroundings);
}

/** "August last year". */
function yearNamed({ year }: DateWords, { day, behind }: Surroundings): { year?: number } {
  const [, which] = /^,? (?:of )?(last|this|next) year\b/.exec(behind) ?? [];
  if (year !== undefined || which === undefined) return {};
  return { year: partsOf(day).year + { last: -1, this: 0, next: 1 }[which as 'last'] };
}

function resolveDay(words: DateWords & { date: number }, surroundings: Surroundings): Reading {
  const { day, before, behind, years, looksBack, previous } = surroundings;
  const { month, date } = words;
  if (words.year !== undefined) {
    const stated = dayOf(words.year, month, date);
    const why = words.shared
      ? 'the year stands behind the dates that it is listed with'
      : 'the text states the year';
    return stated ? { day: stated, why } : { impossible: true };
  }
  if (!dayOf(2024, month, date)) return { impossible: true };
  const event = events.find(
    (each) => each.month === month && each.date === date && each.named.test(behind),
  );
  const known = event && dayOf(event.year, month, date);
  if (known) return { day: known, why: 'the day by which the event is known' };
  if (previous) return resolveFollowing(previous, month, date);
  const past = latestBefore(addDays(day, ahead), month, date);
  const next = past && nextAfter(past);
  const stated = years.get(`${month}-${date}`);
  if (stated)
    return resolveRepeated(
      words,
      new Set([...years.values()].flatMap((all) => [...all])),
      past,
      day,
    );
  if (!past || daysBetween(past, day) > 366) return { ambiguous: 'only leap years have it' };
  const back = daysBetween(past, day);
  const latest: Reading = { day: past, why: 'the latest such date as of this report' };
  if (back <= recent) return latest;
  const forward = next ? daysBetween(day, next) : Infinity;
  const looks = lookOf(before, behind, forward <= recent);
  if (looks === 'back' || (looks === 'nowhere' && forward > recent)) return latest;
  if (looks === 'ahead' && next && forward <= 183 && !looksBack)
    return { day: next, why: 'the next such date, as the sentence looks ahead' };
  return looks === 'both' && forward > 183 ? latest : { ambiguous: 'it may be past or to come' };
}

/**
 * A date whose year the passage states elsewhere, and no other year for any date; that of the report's own days
 * may be meant all the same.
 */
function resolveRepeated(
  { month, date }: { month: number; date: number },
  years: ReadonlySet<number>,
  past: Day | undefined,
  day: Day,
): Reading {
  const [year, other] = years;
  const repeated = year === undefined ? undefined : dayOf(year, month, date);
  const latest: Reading | undefined = past && {
    day: past,
    why: 'the latest such date as of this report',
  };
  const back = past ? daysBetween(past, day) : Infinity;
  if (latest && Math.abs(back) <= ahead) return latest;
  if (!repeated || other !== undefined || (repeated !== past && back <= recent))
    return { ambiguous: 'the passage states another year for it' };
  return { day: repeated, why: 'the passage states its year elsewhere' };
}

/** The first such date from the one on that it is joined to. */
function resolveFollowing(previous: Reading, month: number, date: number): Reading {
  if (!('day' in previous)) return previous;
  const { year } = partsOf(previous.day);
  const days = [dayOf(year, month, date), dayOf(year + 1, month, date)];
  const following = days.find((day) => day !== undefined && day >= previous.day);
  return following
    ? { day: following, why: 'the first such date after the one that it is joined to' }
    : { impossible: true };
}

/** The latest day of a month and date that is not after `bound`; leap days may lie years back. */
function latestBefore(bound: Day, month: number, date: number): Day | undefined {
  const { year } = partsOf(bound);
  for (let back = 0; back <= 8; back++) {
    const day = dayOf(year - back, month, date);
    if (day !== undefined && day <= bound) return day;
  }
  return undefined;
}

function nextAfter(day: Day): Day | undefined {
  const { year, month, date } = partsOf(day);
  return dayOf(year + 1, month, date);
}
