import type { CslRecord } from './csl-record.ts';
import { originalOf } from './original.ts';
import { plainText, stop, type Phrase } from './phrase.ts';
import { printShortDate } from './print-date.ts';
import { setQuotes } from './set-quotes.ts';
import { familyOf, invertName, speakName, type CslName } from './split-name.ts';
import { titleCase } from './title-case.ts';

/**
 * MLA (MLA Handbook, 9th ed., chapters 5 and 6): an entry of the works cited; with a paragraph, the
 * citation in the text that points at it, and the entry on the next line.
 */
export function printMla(record: CslRecord, paragraph?: number): Phrase[] {
  const entry = printEntry(record);
  return paragraph === undefined ? entry : [...printInText(record, paragraph), '\n', ...entry];
}

function printEntry(record: CslRecord): Phrase[] {
  const names = listNames(record.author ?? []);
  const container = record['container-title'];
  const original = originalOf(record);
  const title = titleOf(record, container !== undefined);
  return [
    names ? `${names}${stop(names)} ` : '',
    ...(container
      ? [`“${title}${stop(title)}” `, { italic: container }]
      : [{ italic: title }, `${stop(title)} ${record.publisher}`]),
    `, ${printShortDate(record)}`,
    original ? `, ${original}. ` : '. ',
    ...printArchive(record),
    `, ${record.archive_location}.`,
  ];
}

function printInText(record: CslRecord, paragraph: number): Phrase[] {
  const names = (record.author ?? []).map((name) =>
    'literal' in name ? name.literal : setQuotes(familyOf(name), false),
  );
  const [first = '', second] = names;
  const quoted = record.type === 'article-newspaper';
  const title = titleOf(record, quoted);
  const who: Phrase[] =
    names.length > 2
      ? [`${first} et al.,`]
      : names.length > 0
        ? [second ? `${first} and ${second},` : `${first},`]
        : quoted
          ? [`“${title},”`]
          : [{ italic: title }, ','];
  return ['(', ...who, ` par. ${paragraph})`];
}

function titleOf(record: CslRecord, quoted: boolean): string {
  return setQuotes(titleCase(record.title, record.language), quoted);
}

/** The archive is the second container, whose title is in italics. */
function printArchive(record: CslRecord): Phrase[] {
  const held = plainText([record.note ?? record.archive]);
  return [held.slice(0, -record.archive.length), { italic: record.archive }];
}

/** One name, two names, or the first of more. */
function listNames(authors: readonly CslName[]): string {
  const [first, second] = authors;
  if (!first) return '';
  const inverted = setQuotes(invertName(first), false);
  if (!second) return inverted;
  if (authors.length > 2) return `${inverted}, et al.`;
  return `${inverted}, and ${setQuotes(speakName(second), false)}`;
}
