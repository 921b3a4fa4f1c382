import { escapeTex, escapeTexUrl } from '../../report/escape-tex.ts';
import type { CslRecord } from './csl-record.ts';
import { originalOf } from './original.ts';
import { printNumericDate } from './print-date.ts';
import { invertName } from './split-name.ts';

/** A BibTeX entry, with the `date` of biblatex beside the older year, month and day. Ends in a line break. */
export function printBibtex(record: CslRecord, paragraph?: number): string {
  const [year, month, day] = record.issued['date-parts'][0];
  const report = record.type === 'report';
  const fields: Record<string, string | undefined> = {
    author: record.author && braced(record.author.map(printName).join(' and ')),
    // The second pair of braces keeps capitals that a style would lower.
    title: braced(braced(escapeTex(record.title))),
    [report ? 'institution' : 'journal']: text(record.publisher ?? record['container-title']),
    type: text(record.genre),
    series: text(record['collection-title']),
    year: braced(String(year)),
    month: months[month - 1],
    day: braced(String(day)),
    date: braced(printNumericDate(record)),
    url: braced(escapeTexUrl(originalOf(record) ?? record.archive_location)),
    langid: text(record.language),
    note: text(
      `${paragraph === undefined ? '' : `Para. ${paragraph}. `}${record.note ?? record.archive}, ${record.archive_location}`,
    ),
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : `  ${key.padEnd(11)} = ${value},\n`,
  );
  return `@${report ? 'techreport' : 'article'}{${record.id},\n${lines.join('')}}\n`;
}

/** BibTeX's own names of months, which each style prints in its way. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function printName(name: NonNullable<CslRecord['author']>[number]): string {
  if ('literal' in name) return braced(escapeTex(name.literal));
  const [family = '', given = ''] = invertName({ ...name, suffix: '' }).split(', ');
  return [family, name.suffix, given]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escapeTex(part ?? ''))
    .join(', ');
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : braced(escapeTex(value));
}

function braced(value: string): string {
  return `{${value}}`;
}
