import type { Report } from '../../report/report.ts';

/** A place in a report that names a day or a month. */
export interface Mention {
  /** Number of the passage that it stands in. */
  passage: number;
  /** Where it begins and ends in the text of the passage. */
  start: number;
  end: number;
}

/** The days and months that a report names, in the order of its text. */
export function findMentions(_report: Report): Mention[] {
  return [];
}
