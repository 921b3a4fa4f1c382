import type { Day } from '../../report/day.ts';
import type { Report } from '../../report/report.ts';
import { readRelativeDays } from './read-relative-days.ts';
import { resolveDate, type Reading } from './resolve-date.ts';
import { scanDates, type DateWords } from './scan-dates.ts';
import { splitSentences } from './split-sentences.ts';

/** A place in a text that names a day or a month. */
export interface NamedDate {
  /** Where it begins and ends. */
  start: number;
  end: number;
  /** What it means. */
  reading: Reading;
}

/** A place in a report that names a day or a month. */
export interface Mention extends NamedDate {
  /** Number of the passage whose text it stands in. */
  passage: number;
}

/** The days and months that a report names, in the order of its text. Only English is read. */
export function findMentions(report: Report): Mention[] {
  if (!/^en\b/.test(report.meta.lang)) return [];
  const { day, kind } = report.meta;
  return report.passages.flatMap(({ number, text }) => {
    // Assessments name their days; only wire reports say "on Friday".
    const relative = kind === 'wire' ? readRelativeDays(text, day) : [];
    return [...readDates(text, day), ...relative]
      .toSorted((a, b) => a.start - b.start)
      .map((named) => ({ passage: number, ...named }));
  });
}

/** The dates that a text names, and what they mean in a report of a day. */
export function readDates(text: string, day: Day): NamedDate[] {
  const found = scanDates(text);
  if (found.length === 0) return [];
  const sentences = splitSentences(text);
  const years = statedYears(found);
  const looksBack = found.some(
    ({ year, month }) => year !== undefined && isLongAgo(year, month, day),
  );
  const told = new Map<string, Reading>();
  let previous: Reading | undefined;
  return found.map((words) => {
    const { start, end, month, date } = words;
    const sentence = sentences.find((each) => start < each.end);
    const reading = resolveDate(words, {
      day,
      before: text.slice(sentence?.start ?? 0, start),
      behind: text.slice(end, Math.max(end, sentence?.end ?? 0)),
      years,
      looksBack,
      previous: words.follows ? previous : undefined,
    });
    // What could be told where the passage first named it holds for the rest of the passage.
    const key = `${month}-${date}`;
    previous = 'ambiguous' in reading ? (told.get(key) ?? reading) : reading;
    if (words.year === undefined && !('ambiguous' in reading)) told.set(key, reading);
    return { start, end, reading: previous };
  });
}

/** The years that a text states for its dates, by `month-date`. */
function statedYears(found: readonly DateWords[]): Map<string, Set<number>> {
  const years = new Map<string, Set<number>>();
  for (const { month, date, year } of found) {
    if (date === undefined || year === undefined) continue;
    const key = `${month}-${date}`;
    years.set(key, (years.get(key) ?? new Set()).add(year));
  }
  return years;
}

/** More than a quarter of a year before a day. */
function isLongAgo(year: number, month: number, day: Day): boolean {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months - (year * 12 + month) > 3;
}
