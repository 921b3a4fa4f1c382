import { dayOf, monthNames, partsOf, type Day } from '../report/day.ts';

/** What the title of an assessment tells. */
export interface TitleFacts {
  /** Id of the series, or undefined if the title is of none that is known. */
  series?: string;
  edition?: string;
}

/** A date as a title or a line writes it; the year is often left out. */
export interface WrittenDate {
  year?: number;
  month: number;
  date: number;
}

const seriesPatterns: readonly [RegExp, string][] = [
  [
    /\brussian (?:offensive )?campaign (?:assessment|update)\b/i,
    'russian-offensive-campaign-assessment',
  ],
  [/\biran update\b/i, 'iran-update'],
  [/\bukraine (conflict|invasion) update\b/i, 'ukraine-conflict-update'],
];

const editionPatterns: readonly [RegExp, string][] = [
  [/\bmorning\b/i, 'morning'],
  [/\bevening\b/i, 'evening'],
];

/** Series and edition of an assessment by its title; undefined if the title is of no known series. */
export function seriesOfTitle(title: string): TitleFacts | undefined {
  const series = seriesPatterns.find(([pattern]) => pattern.test(title))?.[1];
  if (!series) return undefined;
  const edition = editionOf(title);
  return edition ? { series, edition } : { series };
}

/** The first date that a line of English text writes: `January 26, 2024`, `March 1`, `26 January 2024`, `3/1`. */
export function findDate(text: string): WrittenDate | undefined {
  const month = `(${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)`;
  const american = new RegExp(
    `\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? ((?:19|20)\\d\\d)\\b)?`,
    'i',
  ).exec(text);
  if (american) return written(american[1], american[2], american[3]);
  const british = new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)? ${month}\\.?(?:,? ((?:19|20)\\d\\d)\\b)?`,
    'i',
  ).exec(text);
  if (british) return written(british[2], british[1], british[3]);
  const slashes = /(?:^|\s)(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?=$|\s|[,.:])/.exec(text);
  if (!slashes) return undefined;
  const [, first, second, year] = slashes;
  return date(year ? Number(year) : undefined, Number(first), Number(second));
}

/** The day of a written date in a year, if the calendar has it. */
export function dayOfDate(written: WrittenDate, year: number): Day | undefined {
  return dayOf(year, written.month, written.date);
}

/** The year in which a date without a year is nearest to a day. */
export function nearestYear(written: WrittenDate, to: Day): number {
  const { year } = partsOf(to);
  const distance = (candidate: number) => {
    const day = dayOfDate(written, candidate);
    return day ? Math.abs(Date.parse(day) - Date.parse(to)) : Infinity;
  };
  return [year - 1, year, year + 1].toSorted((a, b) => distance(a) - distance(b))[0] ?? year;
}

/**
 * What tells two reports of a series on one day apart: morning or evening; else what the title adds to the
 * series and the date, if it calls itself a special report.
 */
function editionOf(title: string): string | undefined {
  const known = editionPatterns.find(([pattern]) => pattern.test(title))?.[1];
  if (known || !/\bspecial report\b/i.test(title)) return known;
  const rest = title
    .replace(/^.*\bspecial report\b:?/i, '')
    .replace(/,?\s*\b[a-z]+ \d{1,2},? \d{4}\b.*$/i, '')
    .trim();
  return rest
    ? rest
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
    : 'special-report';
}

function written(month = '', day = '', year?: string): WrittenDate | undefined {
  const index = monthNames.findIndex((name) =>
    name.toLowerCase().startsWith(month.slice(0, 3).toLowerCase()),
  );
  return date(year ? Number(year) : undefined, index + 1, Number(day));
}

/** Only dates that some year has. */
function date(year: number | undefined, month: number, day: number): WrittenDate | undefined {
  if (!dayOf(year ?? 2024, month, day)) return undefined;
  return year === undefined ? { month, date: day } : { year, month, date: day };
}
