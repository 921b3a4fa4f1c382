import { addDays, daysBetween, type Day } from '../report/day.ts';
import { dayOfDate, findDate, nearestYear } from './series-of-title.ts';

/** A moment as front matter holds it. */
export interface Moment {
  text: string;
  time?: string;
}

/**
 * A time line of an assessment as a moment. The time is Eastern; a line that leaves open whether it means
 * morning or afternoon ("5:30 ET") gets no `time`.
 *
 * @param text as written: `January 26, 2024, 8:10pm ET`, `March 26, 1500 ET`, `2:00pm ET on January 26`
 * @param day of the report, for what the line leaves out
 */
export function parseMoment(text: string, day: Day): Moment {
  const clock = parseClock(text);
  const written = findDate(text);
  const date = written ? dayOfDate(written, written.year ?? nearestYear(written, day)) : day;
  // A line that is weeks off the report's day has a slip of the pen in its date; only its words are kept.
  if (!clock || !date || Math.abs(daysBetween(date, day)) > 7) return { text };
  return { text, time: `${date}T${clock}:00${offsetOf(text, date)}` };
}

/** `hh:mm` on 24 hours, or undefined where the text leaves it open. */
function parseClock(text: string): string | undefined {
  const twelve = /\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?\s?m\b\.?/i.exec(text);
  if (twelve) {
    const hour = (Number(twelve[1]) % 12) + (twelve[3]?.toLowerCase() === 'p' ? 12 : 0);
    return clock(hour, Number(twelve[2] ?? 0));
  }
  const military = /\b([01]\d|2[0-3])([0-5]\d)\s*(?:hours\s*)?E[SD]?T\b/.exec(text);
  if (military) return clock(Number(military[1]), Number(military[2]));
  if (/\bnoon\b/i.test(text)) return '12:00';
  const day = /\b(1[3-9]|2[0-3]):([0-5]\d)\s*E[SD]?T\b/.exec(text);
  return day ? clock(Number(day[1]), Number(day[2])) : undefined;
}

function clock(hour: number, minute: number): string | undefined {
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** EST and EDT as written; ET by the rule of the United States since 2007. */
function offsetOf(text: string, day: Day): string {
  if (/\bEST\b/.test(text)) return '-05:00';
  if (/\bEDT\b/.test(text)) return '-04:00';
  const year = day.slice(0, 4);
  const begins = nthSunday(`${year}-03-01` as Day, 2);
  const ends = nthSunday(`${year}-11-01` as Day, 1);
  return day >= begins && day < ends ? '-04:00' : '-05:00';
}

function nthSunday(first: Day, nth: number): Day {
  const weekday = new Date(Date.parse(first)).getUTCDay();
  return addDays(first, ((7 - weekday) % 7) + 7 * (nth - 1));
}
