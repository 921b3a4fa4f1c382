import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import type { CslRecord } from './csl-record.ts';
import { printBibtex } from './print-bibtex.ts';
import { printCslJson } from './print-csl-json.ts';
import { printRis } from './print-ris.ts';
import { splitName } from './split-name.ts';

plugins.config.get('@bibtex').parse.sentenceCase = 'never';

const report: CslRecord = {
  id: '2024-01-26-sample-assessment',
  type: 'report',
  title: 'Sample Assessment, January 26, 2024',
  author: ['Frederick W. Kagan', 'Charles de Gaulle', 'Martin Luther King Jr.'].map(splitName),
  issued: { 'date-parts': [[2024, 1, 26]] },
  publisher: 'Institute of Samples',
  'collection-title': 'Sample Assessment',
  genre: 'Assessment',
  URL: 'https://institute.example/sample_1?a=%20b&c={d}#e',
  language: 'en',
  archive: 'Daybook',
  archive_location: 'https://daybook.example/2024/01/26/sample-assessment/',
  note: 'Digest in Daybook',
};

const titles = [
  'What does "peace" mean?',
  '50% of R&D at #1_base costs {more} than ~$2 \\ ^ <b>',
  '</script><script>alert(1)</script>',
  'Розмова про «зразки» на річці',
  'A title\nin two lines\r\nER  - \r\n',
  '}, author = {Nobody}, note = {',
];

test.each(titles)('BibTeX survives a reader: %j', (title) => {
  const [entry, ...others] = read('@bibtex/text', printBibtex({ ...report, title }, 11));
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    id: report.id,
    type: 'report',
    title: title.replace(/\s+/g, ' '),
    author: [
      { family: 'Kagan', given: 'Frederick W.' },
      { family: 'Gaulle', given: 'Charles', 'non-dropping-particle': 'de' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ],
    issued: report.issued,
    publisher: report.publisher,
    URL: report.URL.replace('{d}', '%7Bd%7D'),
  });
});

test.each(titles)('RIS survives a reader: %j', (title) => {
  const text = printRis({ ...report, title }, 11);
  expect(text).toMatch(/^TY {2}- RPRT\r\n(?:[A-Z][A-Z0-9] {2}- [^\r\n]*\r\n)+$/);
  const [entry, ...others] = read('@ris/file', text.replaceAll('\r\n', '\n'));
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    type: 'report',
    title: title.replace(/\s+/g, ' ').trim(),
    author: [
      { family: 'Kagan', given: 'Frederick W.' },
      expect.objectContaining({ given: 'Charles' }),
      expect.objectContaining({ family: 'King', given: 'Martin Luther' }),
    ],
    issued: report.issued,
    publisher: report.publisher,
    URL: report.URL,
  });
});

test.each(titles)('CSL-JSON survives a reader: %j', (title) => {
  expect(JSON.parse(printCslJson({ ...report, title }))).toEqual([{ ...report, title }]);
});

test('a passage is named in the note', () => {
  expect(printBibtex(report, 11)).toContain('{Para. 11. Digest in Daybook, https://');
  expect(printRis(report, 11)).toContain('N1  - Para. 11. Digest in Daybook, https://');
  expect(printCslJson(report, 11)).toContain('"note": "Para. 11. Digest in Daybook"');
});

test('a report of nobody, and one of a team', () => {
  const { author: _, ...nobody } = report;
  expect(printBibtex(nobody)).not.toContain('author');
  expect(printRis(nobody)).not.toContain('AU  -');
  const team = { ...report, author: [splitName('Sample Desk')] };
  expect(printBibtex(team)).toContain('{{Sample Desk}}');
  expect(printRis(team)).toContain('AU  - Sample Desk\r\n');
});

test('a wire report is an article of its publisher', () => {
  const { publisher: _, genre: __, ...rest } = report;
  const wire: CslRecord = { ...rest, type: 'article-newspaper', 'container-title': 'Sample Wire' };
  expect(printBibtex(wire)).toMatch(/^@article\{.*journal {5}= \{Sample Wire\},/s);
  expect(printRis(wire)).toMatch(/^TY {2}- NEWS\r\n.*T2 {2}- Sample Wire\r\n/s);
});

function read(format: string, text: string): unknown[] {
  return plugins.input.chain(text, { forceType: format, generateGraph: false }) as unknown[];
}
