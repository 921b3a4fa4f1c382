import { days, longYear, monthOf, yearless, type FoundDate } from './find-dates.ts';

/** The host of ISW's short addresses, and of the pages that they lead to. */
export const shortHost = 'isw.pub';
export const longHost = 'understandingwar.org';

/** What the codes begin with, and the words that the reports have. */
const shortNames: Readonly<Record<string, string[]>> = {
  ukrwar: ['russian', 'offensive', 'campaign'],
  ruscampaign: ['russian', 'offensive', 'campaign'],
  iranupdate: ['iran', 'update'],
};

/** What a code of ISW's short addresses means: `UkrWar012624` is month, day, year; `RusCampaignJune25` names no year. */
export function readShortCode(code: string): (FoundDate & { words: string[] }) | undefined {
  // Typed by hand, some have the letter O for a zero.
  const clean = code.replace(/(?<=[a-z\d])O(?=\d)/g, '0').replace(/[^a-z\d_-]+$/i, '');
  const digits = /^([a-z]+?)[-_]?(\d{2})(\d{2})(\d{4}|\d{2})$/i.exec(clean);
  const named =
    /^([a-z]+?)[-_]?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(\d{1,2})$/i.exec(
      clean,
    );
  const words = shortNames[(digits ?? named)?.[1]?.toLowerCase() ?? ''] ?? [];
  if (digits) return { ...days([longYear(digits[4]), digits[2], digits[3]]), words };
  if (named) return { ...yearless(monthOf(named[2]), named[3]), words };
  return undefined;
}
