import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '../../report/day.ts';
import type { FoundPassage } from '../engine/answer.ts';
import { printBibtex } from './export-bibtex.ts';
import { printCsv, type Export } from './export-csv.ts';

plugins.config.get('@bibtex').parse.sentenceCase = 'never';

const day = parseDay('2024-01-26');
if (!day) throw new Error('The sample has no day');

const assessment = {
  url: '/2024/01/26/sample-assessment/',
  title: 'Sample Assessment, January 26',
  day,
  publisher: 'Institute of Samples',
  series: 'sample-assessment',
};
const wire = {
  ...assessment,
  url: '/2024/01/26/gazette-a-title/',
  title: '50% of "R&D" at #1_base {gone}',
  publisher: 'Gazette',
  series: '',
};

function passageOf(report: FoundPassage['report'], number: number, text = 'A raid.'): FoundPassage {
  return { report, url: `${report.url}#p-0000000${number}`, number, section: 'North', text };
}

const list: Export = {
  q: '"air raid" -drill @home{',
  address: 'https://daybook.example/search/?q=raid',
  version: '0123456789abcdef',
  passages: 3,
  records: {
    [assessment.url]: [['Ann Lee', 'Bo {X}'], 'https://samples.example/a_b/{january}'],
    [wire.url]: [[], ''],
  },
  found: [
    passageOf(assessment, 7, 'A raid, "again"'),
    passageOf(wire, 2),
    passageOf(assessment, 3),
  ],
};

test('CSV has a row for each passage, and in it what was searched for', () => {
  expect(printCsv({ ...list, found: list.found.slice(0, 1) }).split('\r\n')).toEqual([
    '\uFEFFday,title,publisher,series,authors,original,url,paragraph,section,text,query,search,archive,passages found,passages listed',
    '2024-01-26,"Sample Assessment, January 26",Institute of Samples,sample-assessment,' +
      'Ann Lee; Bo {X},https://samples.example/a_b/{january},' +
      'https://daybook.example/2024/01/26/sample-assessment/#p-00000007,7,North,"A raid, ""again""",' +
      '"""air raid"" -drill @home{",https://daybook.example/search/?q=raid,0123456789abcdef,3,1',
    '',
  ]);
});

test.each([
  ['=1+1', "'=1+1"],
  ['-drill', "'-drill"],
  ['+7 900', "'+7 900"],
  ['@handle', "'@handle"],
  ['＝1', "'＝1"],
  ['\tx', "'\tx"],
  ['a=b', 'a=b'],
  [' x', '" x"'],
  ['a\nb', '"a\nb"'],
])('no cell is a formula: %j', (text, cell) => {
  const row = printCsv({ ...list, found: [passageOf(assessment, 1, text)] }).split('\r\n')[1];
  expect(row).toContain(`,North,${cell},`);
});

test('CSV comes back as it was written', () => {
  const text = fc.string({ unit: fc.constantFrom(...'a",\n\r ;é') });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, (texts, q) => {
      const found = texts.map((each) => passageOf(assessment, 1, `x${each}`));
      const rows = readCsv(printCsv({ ...list, q: `x${q}`, found })).slice(1);
      expect(rows.map((row) => [row[9], row[10]])).toEqual(
        texts.map((each) => [`x${each}`, `x${q}`]),
      );
    }),
  );
});

test('BibTeX has an entry for each report, under its own key', () => {
  expect(readBibtex(printBibtex(list))).toMatchObject([
    {
      id: '2024-01-26-sample-assessment',
      type: 'report',
      title: 'Sample Assessment, January 26',
      author: [
        { given: 'Ann', family: 'Lee' },
        { given: 'Bo', family: '{X}' },
      ],
      publisher: 'Institute of Samples',
      issued: { 'date-parts': [[2024, 1, 26]] },
      URL: 'https://daybook.example/2024/01/26/sample-assessment/',
      note: 'Original: https://samples.example/a_b/%7Bjanuary%7D. Para. 3, 7. Found in Daybook, archive version 0123456789abcdef, by the query "air raid" -drill @home{',
    },
    { id: '2024-01-26-gazette-a-title', title: wire.title, 'container-title': 'Gazette' },
  ]);
});

test('BibTeX says what was searched for, and whether that is all', () => {
  expect(printBibtex(list).split('\n\n')[0]).toBe(
    `% Query: "air raid" -drill %40home%7B
% https://daybook.example/search/?q=raid
% Daybook, archive version 0123456789abcdef
% 3 of 3 passages found, in 2 reports`,
  );
  expect(printBibtex({ ...list, passages: 2345 })).toContain(
    '% 3 of 2345 passages found, in 2 reports; the list is cut here\n',
  );
});

test.each([
  '@article{x, title={y}}',
  '}',
  '{',
  '\\',
  '100% ~ # $ & _ ^',
  'two\nlines',
  'x'.repeat(5000),
])('no query breaks BibTeX: %j', (q) => {
  expect(readBibtex(printBibtex({ ...list, q }))).toHaveLength(2);
});

test('lists of nothing', () => {
  expect(readCsv(printCsv({ ...list, passages: 0, found: [] }))).toHaveLength(1);
  expect(readBibtex(`${printBibtex({ ...list, passages: 0, found: [] })}`)).toEqual([]);
});

function readBibtex(text: string): unknown {
  return plugins.input.chain(text, { forceType: '@bibtex/text', generateGraph: false });
}

/** Reads what RFC 4180 describes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a report found by its title alone names no paragraph', () => {
  const text = printBibtex({ ...list, found: [passageOf(wire, 0, wire.title)] });
  expect(text).toContain('Title. Found in Daybook');
  expect(text).not.toContain('Para.');
});
