import type { CslRecord } from './csl-record.ts';
import { seriesToPrint, originalOf } from './original.ts';
import { stop, type Phrase } from './phrase.ts';
import { printAmericanDate } from './print-date.ts';
import { setQuotes } from './set-quotes.ts';
import { speakName, type CslName } from './split-name.ts';
import { titleCase } from './title-case.ts';

/**
 * Chicago, notes and bibliography (The Chicago Manual of Style, 17th ed., chapter 14): an entry of the
 * bibliography; with a paragraph, the full note that points at it.
 */
export function printChicago(record: CslRecord, paragraph?: number): Phrase[] {
  return paragraph === undefined ? printEntry(record) : printNote(record, paragraph);
}

function printEntry(record: CslRecord): Phrase[] {
  const title = titleOf(record);
  const names = listNames(record.author ?? [], 10, 7);
  const container = record['container-title'];
  const date = printAmericanDate(record);
  const original = originalOf(record);
  const series = seriesToPrint(record);
  return [
    ...(names
      ? [`${names}${stop(names)} `]
      : container
        ? [{ italic: container }, `${stop(container)} `]
        : []),
    `“${title}${stop(title)}” `,
    ...(container
      ? [...(names ? [{ italic: container }, ', '] : []), `${date}.`]
      : [series ? `${series}. ` : '', `${record.publisher}, ${date}.`]),
    original ? ` ${original}.` : '',
    ` ${record.note ?? record.archive}, ${record.archive_location}.`,
  ];
}

function printNote(record: CslRecord, paragraph: number): Phrase[] {
  const names = listSpoken(record.author ?? []);
  const container = record['container-title'];
  const date = printAmericanDate(record);
  const original = originalOf(record);
  const series = seriesToPrint(record);
  const held = (record.note ?? record.archive).replace(/^(?:Digest|Excerpt)/, (word) =>
    word.toLowerCase(),
  );
  return [
    names ? `${names}, ` : '',
    // What stands in brackets needs no comma before it.
    `“${titleOf(record)}${container || series ? ',' : ''}” `,
    ...(container
      ? [{ italic: container }, `, ${date}`]
      : [`${series ? `${series} ` : ''}(${record.publisher}, ${date})`]),
    `, para. ${paragraph}`,
    original ? `, ${original}` : '',
    `; ${held}, ${record.archive_location}.`,
  ];
}

function titleOf(record: CslRecord): string {
  return setQuotes(titleCase(record.title, record.language), true);
}

/** Up to ten names, the first inverted; of more, the first seven (14.76). */
function listNames(authors: readonly CslName[], most: number, first: number): string {
  const shown = authors.length > most ? authors.slice(0, first) : authors;
  const names = shown.map((name, index) =>
    index === 0 ? demoteParticle(name) : setQuotes(speakName(name), false),
  );
  if (authors.length > most) return `${names.join(', ')}, et al.`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** Up to three names; of more, the first. */
function listSpoken(authors: readonly CslName[]): string {
  const names = authors.map((name) => setQuotes(speakName(name), false));
  if (names.length > 3) return `${names[0]} et al.`;
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** "Gaulle, Charles de": the particle goes behind. */
function demoteParticle(name: CslName): string {
  if ('literal' in name) return name.literal;
  const given = [name.given, name['non-dropping-particle']].filter(Boolean).join(' ');
  return setQuotes([name.family, given, name.suffix].filter(Boolean).join(', '), false);
}
