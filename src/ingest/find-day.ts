import { dayOf, monthNames, parseDay, type Day } from '../report/day.ts';
import { dayOfDate, findDate, nearestYear, type WrittenDate } from './series-of-title.ts';

/** A day and how it is known. */
export interface FoundDay {
  day: Day;
  dayFrom: 'title' | 'url' | 'text';
}

/** Where a document may tell its day. */
export interface DaySources {
  title?: string | undefined;
  url?: string | undefined;
  /** A line of the text that dates it. */
  line?: string | undefined;
  /** All words of the text. */
  text?: string | undefined;
  /** True for a title of ISW's daily series, which had no year through all of 2022 and only then. */
  isDaily: boolean;
  /**
   * A day near to which the report must be: what a person says, what the site's software says, or the file
   * name. It tells the year of a date that is written without one, never a day.
   */
  near?: string | undefined;
}

/** The day of a report by its title, else its address, else its text; undefined if none of them tells. */
export function findDay(sources: DaySources): FoundDay | undefined {
  const year = (written: WrittenDate) => written.year ?? findYear(written, sources);
  const of = (text: string | undefined): Day | undefined => {
    const written = text === undefined ? undefined : findDate(text);
    const found = written && year(written);
    return written && found ? dayOfDate(written, found) : undefined;
  };
  const title = of(sources.title);
  if (title) return { day: title, dayFrom: 'title' };
  const url = dayOfUrl(sources.url);
  if (url) return { day: url, dayFrom: 'url' };
  const line = of(sources.line);
  return line && { day: line, dayFrom: 'text' };
}

/** The day that an address holds: `/2026/02/27/`, `/2024-02-25/`, `…-january-26-2024`. */
function dayOfUrl(url: string | undefined): Day | undefined {
  if (!url) return undefined;
  const numbers = /(?:\/|-|_)(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.?#-]|$)/.exec(url);
  if (numbers) return dayOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const words = new RegExp(
    `-(${monthNames.join('|')})-(\\d{1,2})-(\\d{4})(?=[/_.?#-]|$)`,
    'i',
  ).exec(url);
  if (!words) return undefined;
  const month = monthNames.findIndex((name) => name.toLowerCase() === words[1]?.toLowerCase()) + 1;
  return dayOf(Number(words[3]), month, Number(words[2]));
}

/** The year of a date that is written without one. */
function findYear(written: WrittenDate, sources: DaySources): number | undefined {
  const line = sources.line === undefined ? undefined : findDate(sources.line);
  if (line?.year && line.month === written.month && line.date === written.date) return line.year;
  const near = sources.near === undefined ? undefined : parseDay(sources.near);
  if (near) return nearestYear(written, near);
  return sources.isDaily && !isLater(sources.text ?? '') ? 2022 : undefined;
}

/** True for a text that speaks of later years and never of 2022: its title has lost its year. */
function isLater(text: string): boolean {
  const later = text.match(/(?<!\d)202[3-9](?!\d)/g)?.length ?? 0;
  return later >= 3 && !/(?<!\d)2022(?!\d)/.test(text);
}
