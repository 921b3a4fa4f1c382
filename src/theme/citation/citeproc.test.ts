import { expect, test } from 'vitest';
import { loadArchive } from '../../archive/load-archive.ts';
import { publisherOf, seriesOf } from '../../archive/archive.ts';
import { openReference } from './citeproc.ts';
import { monthNames } from '../../report/day.ts';
import { citeReport, type CslRecord } from './csl-record.ts';
import { seriesToPrint, originalOf } from './original.ts';
import { type Phrase } from './phrase.ts';
import { printApa } from './print-apa.ts';
import { printChicago } from './print-chicago.ts';
import { printMla } from './print-mla.ts';
import { splitName } from './split-name.ts';

const site = new URL('https://daybook.example');
const folder = process.env['DAYBOOK_CONTENT'] ?? 'content';
const { archive } = await loadArchive(folder);
const real = archive.reports.map((report) =>
  citeReport(report, publisherOf(archive, report), seriesOf(archive, report), site),
);

const report: CslRecord = {
  id: '2024-01-26-sample-assessment',
  type: 'report',
  title: 'Sample Assessment, January 26, 2024',
  issued: { 'date-parts': [[2024, 1, 26]] },
  publisher: 'Institute of Samples',
  'collection-title': 'Sample Assessment',
  genre: 'Assessment',
  URL: 'https://institute.example/sample',
  language: 'en',
  archive: 'Daybook',
  archive_location: 'https://daybook.example/2024/01/26/sample-assessment/',
};
const { publisher: _publisher, genre: _genre, 'collection-title': _series, ...rest } = report;
const wire: CslRecord = {
  ...rest,
  type: 'article-newspaper',
  title: 'Officials say the talks were “frank”, not more: a view from the river',
  'container-title': 'Sample Wire',
};
const twentyOne = Array.from({ length: 21 }, (_, index) => `Given${index} Family${index}`);
const by = (...names: string[]) => ({ author: names.map(splitName) });

const cases: Record<string, CslRecord> = {
  'one author': { ...report, ...by('Frederick W. Kagan') },
  'two authors': { ...report, ...by('Ann Lee', 'Ben Ito') },
  'three authors': { ...report, ...by('Ann Lee', 'Ben Ito', 'Cem Oz') },
  'four authors': { ...report, ...by(...twentyOne.slice(0, 4)) },
  'seven authors': { ...report, ...by(...twentyOne.slice(0, 7)) },
  'ten authors': { ...report, ...by(...twentyOne.slice(0, 10)) },
  'eleven authors': { ...report, ...by(...twentyOne.slice(0, 11)) },
  'twenty authors': { ...report, ...by(...twentyOne.slice(0, 20)) },
  '21 authors': { ...report, ...by(...twentyOne) },
  'no author': report,
  'no address of the original': { ...report, ...by('Ann Lee'), URL: report.archive_location },
  digest: { ...report, ...by('Ann Lee'), note: 'Digest in Daybook' },
  'a series that the title does not name': { ...report, 'collection-title': 'Special Report' },
  wire,
  'wire with author': { ...wire, ...by('Ann Lee') },
  'wire with two authors': { ...wire, ...by('Ann Lee', 'Ben Ito') },
  'title in another language': { ...wire, language: 'uk', title: 'Розмова про «зразки» на річці' },
  question: { ...wire, title: 'What happened on the river?' },
  'straight quotes': {
    ...wire,
    title: `Mayor calls the soldiers' offer "too late", and it's not over`,
  },
  'quotes in quotes': { ...report, title: 'A “View of the ‘river’ bank” in May', ...by('Ann Lee') },
  capitals: { ...report, title: 'SAMPLE ASSESSMENT, MARCH 1', ...by('Ann Lee') },
  signs: { ...wire, title: 'R&D at #1_base costs 50% {more} than ~$2 \\ or so' },
  'a particle': { ...report, ...by('Charles de Gaulle', 'Ann van der Berg') },
  'an article': { ...report, ...by('Omar al-Sample') },
  'an apostrophe': { ...report, ...by("Sean O'Brien") },
  'a suffix': { ...report, ...by('Martin Luther King Jr.') },
  'a double given name': { ...report, ...by('Jean-Luc Sample') },
  'a team': { ...report, ...by('Sample Desk') },
  May: { ...wire, issued: { 'date-parts': [[2024, 5, 2]] } },
  September: { ...wire, issued: { 'date-parts': [[2024, 9, 30]] } },
};
const all = [
  ...Object.entries(cases),
  ...real.map((record): [string, CslRecord] => [record.id, record]),
];

const chicago = openReference('chicago-fullnote-bibliography');
const apa = openReference('apa');
const mla = openReference('modern-language-association');

test.each(all)('Chicago: %s', (_name, record) => {
  const held = `${record.note ?? 'Daybook'}, ${record.archive_location}.`;
  expect(html(printChicago(record))).toBe(`${chicago.entry(bare(record))} ${held}`);
  const note = chicago.citation(bare(record), 11).replace(/\.$/, '');
  expect(html(printChicago(record, 11))).toBe(
    `${note}; ${held.replace(/^(?:Digest|Excerpt)/, (word) => word.toLowerCase())}`,
  );
});

test.each(all)('APA: %s', (_name, record) => {
  // The institution is the author of a report without one.
  const { publisher, ...item } = bare(record);
  const authored =
    !record.author && publisher ? { ...item, author: [{ literal: publisher }] } : bare(record);
  const held = `${record.note ?? 'Daybook'}, ${record.archive_location}`;
  const [year, month, date] = record.issued['date-parts'][0];
  const day = `(${year}, ${monthNames[month - 1]} ${date})`;
  const place = originalOf(record)
    ? ` (${held})`
    : ` ${record.archive_location} (${held.split(',')[0]})`;
  const reference = `${apa.entry(authored).replace(`(${year})`, day)}${place}`;
  expect(html(printApa(record))).toBe(reference);
  expect(html(printApa(record, 11))).toBe(`${apa.citation(authored, 11)}\n${reference}`);
});

test.each(all)('MLA: %s', (_name, record) => {
  const reference = `${mla.entry(bare(record))} ${(record.note ?? 'Daybook').replace('Daybook', '<i>Daybook</i>')}, ${record.archive_location}.`;
  expect(html(printMla(record))).toBe(reference);
  // The style runs "para." and the number together; the handbook has "par. 11" (6.20).
  const inText = mla.citation(bare(record), 11).replace('para.11', 'par. 11');
  expect(html(printMla(record, 11))).toBe(`${inText}\n${reference}`);
});

test.each<[reason: string, record: CslRecord, ours: string, theirs: string]>([
  [
    'a host name is not a title, and keeps its small letters',
    { ...wire, 'container-title': 'sample.example' },
    '<i>sample.example</i>',
    '<i>Sample.Example</i>',
  ],
  [
    'a word behind a quotation mark gets its capital wherever it stands',
    { ...wire, title: "Mayor 'clearly late' as town faces 'critical' day" },
    '‘Clearly Late’',
    '‘clearly Late’',
  ],
  [
    'the address of where the words were read comes last, and has no capital',
    { ...report, ...by('Ann Lee') },
    `Daybook, ${report.archive_location}.`,
    `Https://daybook.example`,
  ],
  [
    'the name of a series that begins the title is not said again, nor the kind of report',
    report,
    'January 26, 2024.” Institute',
    'January 26, 2024.” Assessment. Sample Assessment. Institute',
  ],
])('on purpose: %s', (_reason, record, ours, theirs) => {
  expect(html(printChicago(record))).toContain(ours);
  const { note: _, ...whole } = record;
  const entry = chicago.entry(whole) + chicago.citation(bare(record), 1);
  expect(entry).toContain(theirs);
  expect(html(printChicago(record))).not.toContain(theirs);
});

/** What the library gets: neither where the words were read, which we print in our own way, nor the kind. */
function bare(record: CslRecord): Record<string, unknown> {
  const { archive, archive_location, note, genre, URL, 'collection-title': _, ...item } = record;
  const url = originalOf(record);
  const series = seriesToPrint(record);
  return { ...item, ...(url && { URL: url }), ...(series && { 'collection-title': series }) };
}

function html(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => (typeof phrase === 'string' ? phrase : `<i>${phrase.italic}</i>`))
    .join('');
}
