import type { Day } from '../report/day.ts';
import { printDay } from './dates.ts';

/** A title and the date at its end. */
export interface SplitTitle {
  name: string;
  /** As the title writes it; undefined where the title does not end in the report's day. */
  date?: string;
}

/** Parts a title from the date at its end, with or without a year: "…Assessment, March 1". */
export function splitTitle(title: string, day: Day): SplitTitle {
  const [month = '', date = ''] = printDay(day, 'date').split(' ');
  const match = new RegExp(`^(.*?)[,:]?\\s+(${month}\\s+${date}(?:,?\\s+\\d{4})?)$`, 'i').exec(
    title,
  );
  return match?.[1] && match[2] ? { name: match[1], date: match[2] } : { name: title };
}
