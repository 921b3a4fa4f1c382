import { expect, test } from 'vitest';
import { addDays, parseDay, type Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Publisher, Series } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import { buildArchive } from '../archive.ts';
import { findMentions } from '../references/find-mentions.ts';
import type { AddressLink } from '../references/references.ts';
import { attributePassages } from './attribute-passages.ts';
import { findRetellings } from './find-retellings.ts';
import { addRetold, turnRound } from './retold-by.ts';

const first = parseDay('2030-03-01') as Day;
const publishers: Publisher[] = [
  {
    id: 'guild',
    name: 'Guild for the Study of Kettles',
    shortName: 'GSK',
    domains: ['guild.example'],
  },
  { id: 'wire', name: 'Sample Wire', domains: [] },
];
const series: Series[] = [
  {
    id: 'kettle-survey',
    name: 'Kettle Survey',
    publisher: 'guild',
    description: 'On copper kettles.',
  },
  {
    id: 'spoon-survey',
    name: 'Spoon Survey',
    publisher: 'guild',
    description: 'On silver spoons.',
  },
];

function reportOf(after: number, texts: string[], meta: object): Report {
  const day = addDays(first, after);
  const slug = 'series' in meta ? meta.series : 'sample-wire';
  const id = `${day.replaceAll('-', '/')}/${slug}` as ReportId;
  const passages = texts.map((text, index) => ({
    id: `p-${index}`,
    number: index + 1,
    text,
    takeaway: text.startsWith('The main thing:'),
    boilerplate: false,
  }));
  return { id, hash: id, passages, meta: { day, lang: 'en', ...meta } } as unknown as Report;
}

function surveyOf(after: number, ...texts: string[]): Report {
  const meta = {
    kind: 'assessment',
    series: 'kettle-survey',
    publisher: 'guild',
    title: 'Kettle Survey',
  };
  return reportOf(after, texts, meta);
}

function wireOf(after: number, texts: string[], more: object = {}): Report {
  return reportOf(after, texts, { kind: 'wire', publisher: 'wire', title: 'Kettles', ...more });
}

async function retell(wire: Report, reports: Report[], addresses: AddressLink[] = []) {
  const archive = buildArchive([wire, ...reports], { publishers, series });
  const found = await findRetellings(archive, () => ({ mentions: findMentions(wire), addresses }));
  return found.get(wire.id) ?? [];
}

/** Three days of a survey; the second is what wire reports below retell. */
const surveys = [
  surveyOf(
    0,
    'The main thing: tinkers of Omsk mended 412 copper kettles in the old harbour.',
    'Dealers in Saransk complained of dented lids and rising prices of tin.',
  ),
  surveyOf(
    1,
    'The main thing: a barge with 1,730 enamel kettles ran aground near Perm.',
    'The main thing: the mayor of Vyatka forbade whistling spouts after dusk.',
    'The pilot Ivan Sample told Harbour News that fog hid the third buoy, and divers found 38 crates intact.',
    'Dealers in Saransk complained of rising prices of tin.',
  ),
  surveyOf(
    2,
    'The main thing: the kettle fair of Tomsk opened with a parade of samovars.',
    'Dealers in Saransk complained of rising prices of tin, and of nothing else.',
  ),
];
const second = surveys[1]?.id ?? ('' as ReportId);
const paraphrase = [
  'Enamel kettles, 1,730 of them, were aboard a barge that ran aground off Perm, GSK writes.',
  'Fog had hidden a buoy, its pilot Ivan Sample said to Harbour News; of the crates 38 were found intact by divers.',
  'The weather in the capital was fine.',
];

test('evidence finds the day that is retold, and says what it is', async () => {
  const [only, ...others] = await retell(wireOf(2, paraphrase), surveys);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ of: { report: second }, confidence: 'likely' });
  expect(only?.evidence[0]).toMatch(
    /^2 of 3 paragraphs have much in common with it; among it .*Perm/,
  );
  expect(only?.pairs).toMatchObject([
    { passage: 1, of: [1], manner: 'closely' },
    { passage: 2, of: [3] },
  ]);
  expect(only?.leftOut).toEqual([2]);
});

test('without the day that is retold, none is', async () => {
  const others = surveys.filter(({ id }) => id !== second);
  expect(await retell(wireOf(2, paraphrase), others)).toEqual([]);
});

test('what every day says tells no day', async () => {
  const wire = wireOf(2, ['Dealers in Saransk complain of rising prices of tin, GSK says.']);
  expect(await retell(wire, surveys)).toEqual([]);
});

test('an assessment of a later day, or of a week before, is not retold', async () => {
  expect(await retell(wireOf(0, paraphrase), surveys.slice(1))).toEqual([]);
  expect(await retell(wireOf(8, paraphrase), surveys)).toEqual([]);
});

test('the record is believed', async () => {
  const wire = wireOf(9, ['Nothing of the kind.'], { about: [second] });
  expect(await retell(wire, surveys)).toMatchObject([
    {
      of: { report: second },
      confidence: 'certain',
      evidence: ['its record names the assessment'],
    },
  ]);
});

test('a record that names no assessment names none', async () => {
  const about = ['2030/03/09/none' as ReportId];
  expect(await retell(wireOf(9, ['Nothing.'], { about }), surveys)).toEqual([]);
});

test('title and text name it by its day', async () => {
  const titled = wireOf(3, ['It rained.'], { title: 'GSK Kettle Survey, March 2' });
  expect(await retell(titled, surveys)).toMatchObject([
    { of: { report: second }, confidence: 'likely', evidence: ['its title names series and day'] },
  ]);
  const told = wireOf(3, [
    'It rained.',
    'In a report published on March 2, the Guild for the Study of Kettles saw copper.',
  ]);
  expect(await retell(told, surveys)).toMatchObject([
    { of: { report: second }, evidence: ['paragraph 2 names the assessment by its day'] },
  ]);
});

test('what is named and not held is wanted', async () => {
  const wire = wireOf(6, ['The March 6 Kettle Survey tells of copper.']);
  expect(await retell(wire, surveys)).toMatchObject([
    { of: { wanted: { day: '2030-03-06', series: 'kettle-survey' } }, pairs: [] },
  ]);
});

test('of what it links, the latest of the last days', async () => {
  const addresses: AddressLink[] = [
    { target: { report: second }, why: '' },
    { target: { report: surveys[2]?.id ?? second }, why: '' },
    { target: { day: first, wanted: { day: first } }, why: '' },
  ];
  const [only, ...others] = await retell(wireOf(3, ['It rained.']), surveys, addresses);
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    of: { report: surveys[2]?.id },
    evidence: ['it links the assessment'],
  });
  const long = wireOf(9, ['It rained.']);
  expect(await retell(long, surveys, addresses)).toEqual([]);
});

test('a report that speaks for a publisher as a whole wants the assessment of the latest day that it names', async () => {
  const texts = [
    'Copper is up, GSK writes: on March 10 a kettle of Omsk fetched 90 rubles.',
    'Tin is down, according to the report, as it was on March 9.',
    'A parade is planned for March 14.',
  ];
  const [only, ...others] = await retell(wireOf(10, texts), surveys);
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    of: { wanted: { day: '2030-03-10', series: 'kettle-survey' } },
    confidence: 'possible',
    evidence: ['it speaks for GSK in 2 of its 3 paragraphs, and names no later day there'],
  });
});

test('a report that quotes a publisher once wants nothing', async () => {
  const texts = Array.from({ length: 12 }, (_, index) => `Paragraph ${index} is on trams.`);
  const quoting = [...texts, 'On March 10 copper rose, GSK says.'];
  expect(await retell(wireOf(10, quoting), surveys)).toEqual([]);
});

test.each([
  ['GSK saw copper.', true],
  ['The Guild for Study of Kettles saw copper.', true],
  ['GSKX saw copper.', false],
  ['The guild saw copper.', false],
])('%s', (text, speaks) => {
  const [guild] = publishers;
  const { passages } = attributePassages(wireOf(0, [text]), guild as Publisher);
  expect(passages.has(1)).toBe(speaks);
});

test('what is retold and not held is wanted of its day', async () => {
  const wire = wireOf(6, ['The March 6 Kettle Survey tells of copper.']);
  const retellings = new Map([[wire.id, await retell(wire, surveys)]]);
  const day = addDays(first, 5);
  const report = { day, series: 'kettle-survey' };
  expect(addRetold(new Map(), retellings)).toEqual(new Map([[day, [{ report, backlinks: [] }]]]));
  const known = new Map([
    [day, [{ report, backlinks: [{ from: second, kind: 'names' as const }] }]],
  ]);
  expect(addRetold(known, retellings)).toEqual(known);
  const dates = { from: wire.id, kind: 'dates' as const };
  const named = new Map([[day, [{ report: { day }, backlinks: [dates] }]]]);
  expect(addRetold(named, retellings)).toEqual(new Map([[day, [{ report, backlinks: [dates] }]]]));
  expect([...turnRound(retellings).values()].flat()).toMatchObject([{ wire: wire.id }]);
});
