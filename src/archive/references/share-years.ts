import type { DateWords } from './scan-dates.ts';

/** What stands between dates that share the year of the last. */
const joint =
  /^\s*(?:,|,?\s*(?:and|or|to|through|until)|[-–—])\s*(?:(?:on|in|late|early|mid-?)\s*)?$/;
/** "In 2022, including", before the dates of that year. */
const leadYear = /\b((?:19|20)\d{2})(?:,? (?:including|namely|such as)|:)\s*(?:on\s+)?$/;

/**
 * Dates with the years of those that they are joined to: "November 9 and December 1, 2023", "in 2022, including
 * March 31, May 9". The ends of spans are told to follow their beginnings.
 */
export function shareYears(text: string, found: readonly DateWords[]): DateWords[] {
  const shared: DateWords[] = [];
  for (const words of found.toReversed()) {
    const next = shared[0];
    const joined = next?.year !== undefined && areJoined(text, words, next);
    shared.unshift(
      joined && words.year === undefined
        ? { ...words, year: yearBefore(words, next), shared: true }
        : words,
    );
  }
  let led: number | undefined;
  return shared.map((words, index) => {
    const previous = shared[index - 1];
    const joined = previous !== undefined && areJoined(text, previous, words);
    const lead = leadYear.exec(text.slice(Math.max(0, words.start - 30), words.start));
    led = lead ? Number(lead[1]) : joined ? led : undefined;
    const follows =
      words.follows ??
      (joined && /to|through|until|[-–—]/.test(text.slice(previous.end, words.start)));
    if (words.year !== undefined) return words;
    return {
      ...words,
      ...(led !== undefined && { year: led, shared: true }),
      ...(follows && { follows }),
    };
  });
}

/** True for two dates, or two months, of one enumeration or span. */
export function areJoined(text: string, words: DateWords, next: DateWords): boolean {
  return (
    (words.date === undefined) === (next.date === undefined) &&
    joint.test(text.slice(words.end, next.start))
  );
}

/** The year of a date that stands before another: the year before where it would be later. */
function yearBefore(words: DateWords, next: DateWords): number {
  const order = ({ month, date = 0 }: DateWords) => month * 100 + date;
  return (next.year ?? 0) - (order(words) > order(next) ? 1 : 0);
}
