import { partsOf } from '../../report/day.ts';
import { lookOf } from './look-of.ts';
import type { Reading, Surroundings } from './resolve-date.ts';
import type { DateWords } from './scan-dates.ts';

/** What words for a month mean where they stand: the latest such month, unless the sentence looks ahead. */
export function resolveMonth(words: DateWords, surroundings: Surroundings): Reading {
  const { day, before, behind, looksBack } = surroundings;
  const own = partsOf(day);
  if (words.year !== undefined)
    return {
      month: printMonth(words.year, words.month),
      why: words.shared
        ? 'the year stands behind the months that it is listed with'
        : 'the text states the year',
    };
  const back = (own.month - words.month + 12) % 12;
  const year = own.year - (words.month > own.month ? 1 : 0);
  if (back === 0) return { month: printMonth(year, words.month), why: 'the month of this report' };
  const looks = lookOf(before, behind, back > 9);
  const latest: Reading = {
    month: printMonth(year, words.month),
    why: 'the latest such month as of this report',
  };
  if (looks === 'back') return latest;
  if (looks === 'nowhere') return back <= 6 ? latest : { ambiguous: 'it may be past or to come' };
  if (looks === 'ahead' && back > 6 && !looksBack)
    return {
      month: printMonth(year + 1, words.month),
      why: 'the next such month, as the sentence looks ahead',
    };
  return { ambiguous: 'it may be past or to come' };
}

function printMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
