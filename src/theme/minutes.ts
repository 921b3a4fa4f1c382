import type { Report } from '../report/report.ts';

/** Words that an adult reads in a minute, of English prose: Brysbaert (2019) has 238. */
const wordsPerMinute = 238;

/** Whole minutes that reading the text takes; at least 1. */
export function minutesOf(report: Pick<Report, 'words'>): number {
  return Math.max(1, Math.round(report.words / wordsPerMinute));
}
