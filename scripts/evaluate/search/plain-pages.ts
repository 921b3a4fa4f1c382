import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../src/report/report.ts';

/**
 * Writes a page of each report as Pagefind's manual has them: one element that holds title, headings with
 * ids, and text. Notes are left out: they would only lead a search astray.
 */
export function writePlainPages(reports: readonly Report[], folder: string): void {
  for (const report of reports) {
    const page = join(folder, ...report.id.split('/'));
    mkdirSync(page, { recursive: true });
    writeFileSync(join(page, 'index.html'), printPage(report));
  }
}

function printPage({ meta, sections, passages }: Report): string {
  const title = escape(meta.title);
  const body = passages.flatMap(({ id, number, section, text }) => {
    const heading = sections[section];
    const starts = heading?.first === number;
    return [
      ...(starts ? [`<h2 id="${heading.id}">${escape(heading.title)}</h2>`] : []),
      `<p id="${id}">${escape(text)}</p>`,
    ];
  });
  return [
    `<!doctype html><html lang="${meta.lang}"><head><meta charset="utf-8"><title>${title}</title></head>`,
    `<body><main data-pagefind-body><h1>${title}</h1>`,
    `<p>${escape((meta.authors ?? []).join(', '))}</p>`,
    ...body,
    '</main></body></html>',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
