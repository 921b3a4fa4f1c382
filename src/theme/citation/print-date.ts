import { monthNames } from '../../report/day.ts';
import type { CslRecord } from './csl-record.ts';

/** January 26, 2024 */
export function printAmericanDate(record: CslRecord): string {
  const [year, month, date] = record.issued['date-parts'][0];
  return `${monthNames[month - 1]} ${date}, ${year}`;
}

/** 26 Jan. 2024: MLA shortens all months but those of up to four letters. */
export function printShortDate(record: CslRecord): string {
  const [year, month, date] = record.issued['date-parts'][0];
  const name = monthNames[month - 1] ?? '';
  const short = name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;
  return `${date} ${short} ${year}`;
}

/** 2024-01-26, or with another mark between. */
export function printNumericDate(record: CslRecord, between = '-'): string {
  const [year, month, date] = record.issued['date-parts'][0];
  return [year, month, date].map((part) => String(part).padStart(2, '0')).join(between);
}
