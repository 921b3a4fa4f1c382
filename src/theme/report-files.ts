import type { Archive } from '../archive/archive.ts';
import type { Report } from '../report/report.ts';
import { fileFormats } from './citation/formats.ts';
import { citeOf } from './cite-of.ts';
import { printReportJson } from './report-json.ts';

/** Name of the normalized report, byte for byte, beside its page. */
export const markdownFile = 'index.md';

/** Names of all files beside a report's page. */
export const reportFileNames: readonly string[] = [
  markdownFile,
  'index.json',
  ...fileFormats.map(({ extension }) => `citation.${extension}`),
];

/**
 * The other files beside a report's page, by their names: `index.json`, all that the page shows;
 * `citation.*`, the record for a reference manager.
 *
 * @param site address of the site's front page
 */
export function printReportFiles(
  archive: Archive,
  report: Report,
  site: URL | undefined,
): [name: string, text: string][] {
  const record = citeOf(archive, report, site);
  return [
    ['index.json', printReportJson(archive, report, record)],
    ...fileFormats.map(({ extension, print }): [string, string] => [
      `citation.${extension}`,
      print(record),
    ]),
  ];
}
