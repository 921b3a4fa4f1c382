import { monthNames, partsOf } from '../../report/day.ts';
import { escapeTex, escapeTexUrl } from '../../report/escape-tex.ts';
import type { FoundPassage } from '../engine/answer.ts';
import type { Export } from './export-csv.ts';

/** Most characters of a query that each entry repeats. */
const longestQuery = 200;

/**
 * One entry a report, in the order of the list, with the keys that the reports' own citations have. A note names the
 * paragraphs, the query and the archive's version; the comment before the entries says whether the list is whole.
 */
export function printBibtex(list: Export): string {
  const groups = Map.groupBy(list.found, (passage) => passage.report.url);
  const entries = [...groups.values()].map((passages) => printEntry(passages, list));
  return [printHead(list, groups.size), ...entries].join('\n');
}

function printHead({ q, address, version, passages, found }: Export, reports: number): string {
  const lines = [
    `Query: ${q}`,
    address,
    `Daybook, archive version ${version}`,
    `${found.length} of ${passages} passages found, in ${reports} reports${found.length < passages ? '; the list is cut here' : ''}`,
  ];
  // Readers pass over all that stands outside of entries; an entry begins with an at sign.
  return lines
    .map((line) => `% ${line.replace(/\s+/g, ' ').replace(/[@{}]/g, encodeURIComponent)}\n`)
    .join('');
}

function printEntry(
  passages: readonly FoundPassage[],
  { q, address, version, records }: Export,
): string {
  const report = passages[0]?.report;
  if (!report) return '';
  const { year, month, date } = partsOf(report.day);
  const numbers = [...new Set(passages.map((passage) => passage.number))].sort((a, b) => a - b);
  // The title is no paragraph.
  const place = numbers[0] === 0 ? 'Title.' : `Para. ${numbers.join(', ')}.`;
  const query = q.length > longestQuery ? `${q.slice(0, longestQuery)}…` : q;
  const [authors = [], original = ''] = records[report.url] ?? [];
  const fields = [
    ...(authors.length > 0 ? [['author', `{${authors.map(escapeTex).join(' and ')}}`]] : []),
    // The second pair of braces keeps capitals that a style would lower.
    ['title', `{{${escapeTex(report.title)}}}`],
    [report.series ? 'institution' : 'journal', `{${escapeTex(report.publisher)}}`],
    ['year', `{${year}}`],
    ['month', (monthNames[month - 1] ?? '').slice(0, 3).toLowerCase()],
    ['day', `{${date}}`],
    ['date', `{${report.day}}`],
    ['url', `{${escapeTexUrl(new URL(report.url, address).href)}}`],
    [
      'note',
      `{${original ? `Original: \\url{${escapeTexUrl(original)}}. ` : ''}${escapeTex(`${place} Found in Daybook, archive version ${version}, by the query ${query}`)}}`,
    ],
  ];
  const lines = fields.map(([key = '', value]) => `  ${key.padEnd(11)} = ${value},\n`).join('');
  const key = report.url.replace(/^\/|\/$/g, '').replaceAll('/', '-');
  return `@${report.series ? 'techreport' : 'article'}{${key},\n${lines}}\n`;
}
