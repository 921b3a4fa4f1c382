import { dayOf, type Day } from '../report/day.ts';

/** The first day that an address holds in digits, whatever stands between them: `/2024-1-26`, `/20240126/`. */
export function findDay(path: string): Day | undefined {
  const match =
    /(?<!\d)(\d{4})[-/._](\d{1,2})[-/._](\d{1,2})(?!\d)/.exec(path) ??
    /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/.exec(path);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}
