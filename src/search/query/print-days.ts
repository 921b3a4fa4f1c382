import { addDays, monthNames, partsOf, type Day } from '../../report/day.ts';

/** A stretch of days in words: "January 26, 2024", "October 2022 to March 2024", "since 2024"; empty without an end. */
export function printDays(from: Day | undefined, to: Day | undefined): string {
  const next = to && addDays(to, 1);
  // Months and years stand for their days only where both ends agree on that.
  const size = Math.max(
    ...[from, next].map((day) => (day ? (/-01-01$/.test(day) ? 0 : /-01$/.test(day) ? 1 : 2) : 0)),
  );
  const [first, last] = [from, to].map((day) => day && printDay(day, size));
  if (!last) return first ? `since ${first}` : '';
  if (!first) return `until ${last}`;
  return first === last ? first : `${first} to ${last}`;
}

/** @param size 0 for the year, 1 for the month, 2 for the day */
function printDay(day: Day, size: number): string {
  const { year, month, date } = partsOf(day);
  const name = monthNames[month - 1];
  return [`${year}`, `${name} ${year}`, `${name} ${date}, ${year}`][size] ?? day;
}
