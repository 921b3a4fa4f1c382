import type { FoundPassage } from '../engine/answer.ts';
import type { Records } from '../format/records.ts';

/** What a list of results is the answer to. */
export interface Export {
  /** As typed. */
  q: string;
  /** Absolute address of the search, with its filters. */
  address: string;
  /** Of the archive: `manifest.version`. */
  version: string;
  /** Passages found in all, of which the list may have only the first. */
  passages: number;
  found: readonly FoundPassage[];
  records: Records;
}

const columns = [
  'day',
  'title',
  'publisher',
  'series',
  'authors',
  'original',
  'url',
  'paragraph',
  'section',
  'text',
  'query',
  'search',
  'archive',
  'passages found',
  'passages listed',
];

/**
 * One row a passage (RFC 4180). What was searched for stands in each row, so that rows of several lists can be put together.
 * The byte order mark tells Excel that it is UTF-8. Cells that a spreadsheet would take for a formula have an apostrophe
 * before them (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function printCsv({ q, address, version, passages, found, records }: Export): string {
  const rows = found.map(({ report, url, number, section, text }) => [
    report.day,
    report.title,
    report.publisher,
    report.series,
    records[report.url]?.[0].join('; ') ?? '',
    records[report.url]?.[1] ?? '',
    new URL(url, address).href,
    number,
    section,
    text,
    q,
    address,
    version,
    passages,
    found.length,
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(printCell).join(',')}\r\n`).join('')}`;
}

function printCell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
