import type { CslRecord } from './csl-record.ts';
import { originalOf, seriesToPrint } from './original.ts';
import { plainText, stop, type Phrase } from './phrase.ts';
import { printAmericanDate } from './print-date.ts';
import { setQuotes } from './set-quotes.ts';
import { familyOf, type CslName } from './split-name.ts';
import { titleCase } from './title-case.ts';

/**
 * APA (Publication Manual, 7th ed., chapters 8 to 10): an entry of the reference list; with a paragraph,
 * the citation in the text that points at it, and the entry on the next line.
 */
export function printApa(record: CslRecord, paragraph?: number): Phrase[] {
  const entry = printEntry(record);
  return paragraph === undefined ? entry : [...printInText(record, paragraph), '\n', ...entry];
}

function printEntry(record: CslRecord): Phrase[] {
  const title = titleOf(record);
  const container = record['container-title'];
  const date = `(${printDate(record)}).`;
  const series = seriesToPrint(record);
  const names = listNames(authorsOf(record));
  const printed: Phrase[] = container ? [title] : [{ italic: title }, series ? ` (${series})` : ''];
  printed.push(stop(plainText(printed)));
  const publisher = record.author && record.publisher;
  return [
    ...(names ? [`${names}${stop(names)} ${date} `, ...printed] : [...printed, ` ${date}`]),
    ...(container ? [' ', { italic: container }, stop(container)] : []),
    publisher ? ` ${publisher}${stop(publisher)}` : '',
    ` ${printPlace(record)}`,
  ];
}

function printInText(record: CslRecord, paragraph: number): Phrase[] {
  const [year] = record.issued['date-parts'][0];
  const names = authorsOf(record).map((name) =>
    'literal' in name ? name.literal : setQuotes(familyOf(name), false),
  );
  const who =
    names.length > 2
      ? `${names[0]} et al.`
      : names.join(' & ') || `“${setQuotes(titleCase(record.title, record.language), true)},”`;
  return [`(${who}${names.length > 0 ? ',' : ''} ${year}, para. ${paragraph})`];
}

/** Where a report names no author, the institution that publishes it is the author (9.11). */
function authorsOf(record: CslRecord): CslName[] {
  return record.author ?? (record.publisher ? [{ literal: record.publisher }] : []);
}

function titleOf(record: CslRecord): string {
  return setQuotes(record.title, false);
}

/** The whole date: a daily series has 365 reports of one year. */
function printDate(record: CslRecord): string {
  const [year] = record.issued['date-parts'][0];
  return `${year}, ${printAmericanDate(record).replace(/,.*/, '')}`;
}

/** No stop behind an address (9.35). */
function printPlace(record: CslRecord): string {
  const held = record.note ?? record.archive;
  const original = originalOf(record);
  if (!original) return `${record.archive_location} (${held})`;
  return `${original} (${held}, ${record.archive_location})`;
}

/** All names up to twenty; of more, the first nineteen and the last (9.8). */
function listNames(authors: readonly CslName[]): string {
  const names = authors.map(printName);
  const last = names.at(-1) ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function printName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((part) => part.replace(/^(\p{L}).*/su, '$1.'))
        .join('-'),
    )
    .join(' ');
  return setQuotes([familyOf(name), initials, name.suffix].filter(Boolean).join(', '), false);
}
