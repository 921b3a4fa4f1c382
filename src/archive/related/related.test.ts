import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parseDay, type Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import { buildArchive, type Archive } from '../archive.ts';
import type { Findings } from '../find-in-report.ts';
import { outlineReport } from '../outline.ts';
import type { JsonCache } from '../json-cache.ts';
import { DayByDay, type DaysCache } from './day-by-day.ts';
import { findChanges, type FoundChanges } from './find-changes.ts';
import { findSaidBefore, type SaidBefore } from './find-said-before.ts';
import { findTopics, type Topics } from './find-topics.ts';
import { openHistory, type StatesCache } from './history.ts';
import { relateReports, type FoundRelated } from './relate-reports.ts';

const first = parseDay('2030-01-01') as Day;

/** A report of a made series, so many days after the first: its takeaways, then its text. */
function reportOf(
  after: number,
  takeaways: string[],
  text: string[] = [],
  series = 'made',
): Report {
  const day = addDays(first, after);
  const id = `${day.replaceAll('-', '/')}/${series}` as ReportId;
  const passages = [...takeaways, ...text].map((text, index) => ({
    id: `p-${index}`,
    number: index + 1,
    text,
    takeaway: index < takeaways.length,
    boilerplate: text.startsWith('Note:'),
  }));
  const meta = { kind: 'assessment', day, series, publisher: 'made', title: 'Made' };
  return { id, hash: passages.map(({ text }) => text).join(), meta, passages } as unknown as Report;
}

/** The same report with other text. */
function rewrite(report: Report, takeaways: string[], text: string[] = []): Report {
  const { hash, passages } = reportOf(0, takeaways, text);
  return { ...report, hash, passages };
}

function joinsOf(...reports: Report[]) {
  const archive: Archive = buildArchive(reports, {});
  const context = contextOf(archive);
  return {
    related: relateReports(archive, context),
    changes: findChanges(archive, context),
    saidBefore: findSaidBefore(archive, context),
  };
}

function contextOf(archive: Archive, kept?: Kept) {
  const topics = new Map(archive.reports.map((report) => [report.id, findTopics(report)]));
  const outlines = new Map(
    archive.reports.map((report) => {
      const found = { topics: topics.get(report.id), citations: [] };
      return [report.id, outlineReport(report, found as unknown as Findings)];
    }),
  );
  for (const { id, hash } of archive.reports)
    kept?.topics.set(`${id}\n${hash}`, topics.get(id) as Topics);
  const context = {
    outlineOf: (id: ReportId) => outlines.get(id),
    topicsOf: (id: ReportId) => topics.get(id),
  };
  return { ...context, history: openHistory(archive, { ...context, ...kept }) };
}

/** What was kept of earlier states of an archive. */
interface Kept {
  days: DaysCache;
  states: StatesCache;
  topics: JsonCache<Topics>;
}

function keepInMemory(): Kept {
  return { days: memoryCache(), states: memoryCache(), topics: memoryCache() };
}

/** What is related, and said before, with what was kept of earlier states of the archive. */
function joinWithKept(kept: Kept, reports: readonly Report[], publisher = 'Made') {
  const archive = buildArchive(reports, { publishers: [{ id: 'made', name: publisher } as never] });
  const related = new DayByDay<FoundRelated>('related', archive, kept.days);
  const saidBefore = new DayByDay<[number, SaidBefore][]>('said before', archive, kept.days);
  const changes = new DayByDay<FoundChanges>('changes', archive, kept.days);
  const context = contextOf(archive, kept);
  const joins = {
    changes: findChanges(archive, context, changes),
    related: relateReports(archive, context, related),
    saidBefore: findSaidBefore(archive, context, saidBefore),
  };
  for (const each of [related, saidBefore, changes, context.history]) each.save();
  return joins;
}

function memoryCache<Value>(): JsonCache<Value> {
  const texts = new Map<string, string>();
  return {
    get: (key) => JSON.parse(texts.get(key) ?? 'null') ?? undefined,
    set: (key, value) => void texts.set(key, JSON.stringify(value)),
    count: () => Promise.resolve(texts.size),
  };
}

const kettles = 'Omsk tinkers struck over the price of copper kettles.';
const bridge = 'Engineers laid a pontoon bridge across the river at Tomsk.';
const choir = 'The choir of Perm refused to sing in the new opera house.';

test('takeaways are new, continued or dropped', () => {
  const day = [
    reportOf(0, [kettles, bridge]),
    reportOf(1, ['The Omsk strike over copper kettles entered its second day.', choir]),
    reportOf(2, ['Copper kettles are out of stock as the Omsk strike goes on.']),
  ] as const;
  const { changes } = joinsOf(...day);
  expect(changes.has(day[0].id)).toBe(false);
  const second = changes.get(day[1].id);
  expect(second?.previous).toBe(day[0].id);
  expect([...(second?.continued ?? [])]).toMatchObject([
    [1, { from: { report: day[0].id, number: 1 }, since: { report: day[0].id, number: 1 } }],
  ]);
  expect(second?.continued.get(1)?.shared).toEqual(
    expect.arrayContaining(['Omsk', 'copper', 'kettles']),
  );
  expect(second?.dropped).toEqual([2]);
  const third = changes.get(day[2].id);
  expect(third?.continued.get(1)).toMatchObject({
    from: { report: day[1].id, number: 1 },
    since: { report: day[0].id, number: 1 },
  });
  expect(third?.dropped).toEqual([2]);
});

test('the evening carries on the morning', () => {
  const edition = (of: string, takeaways: string[]): Report => {
    const report = reportOf(0, takeaways, [], 'made');
    const id = `${report.id}-${of}` as ReportId;
    return { ...report, id, meta: { ...report.meta, edition: of } } as Report;
  };
  const [morning, evening] = [edition('morning', [kettles]), edition('evening', [kettles])];
  const { changes } = joinsOf(evening, morning, reportOf(1, [kettles]));
  expect(changes.get(evening.id)?.previous).toBe(morning.id);
  expect(changes.get(reportOf(1, []).id)?.continued.get(1)?.since.report).toBe(morning.id);
});

test('reports more than a week apart are not compared', () => {
  const { changes } = joinsOf(reportOf(0, [kettles]), reportOf(8, [kettles]));
  expect(changes.size).toBe(0);
});

test('reports without takeaways are not compared', () => {
  const { changes } = joinsOf(reportOf(0, [], [kettles]), reportOf(1, [kettles]), reportOf(2, []));
  expect(changes.size).toBe(0);
});

test('finds where a takeaway was said before, in text and takeaways, first and latest', () => {
  const reports = [
    reportOf(0, [choir], [`${kettles} Nobody was hurt in what the mayor called a storm.`]),
    reportOf(5, [kettles]),
    reportOf(40, ['Tinkers of Omsk have struck over copper kettles and their price.', bridge]),
  ] as const;
  const { saidBefore } = joinsOf(...reports);
  expect([...(saidBefore.get(reports[2].id) ?? [])]).toEqual([
    [
      1,
      {
        first: { report: reports[0].id, number: 2 },
        latest: { report: reports[1].id, number: 1 },
        count: 2,
      },
    ],
  ]);
});

test('what was said of other places was not said before', () => {
  const strike = (places: string) =>
    `They struck over the price of copper kettles, pewter spoons and silver ladles in ${places}.`;
  const reports = [
    reportOf(0, [strike('Omsk and Tomsk')]),
    reportOf(1, [strike('Omsk, Saransk and Vyatka')]),
    reportOf(2, [strike('Omsk, Tomsk and Perm')]),
  ] as const;
  const { saidBefore } = joinsOf(...reports);
  const place = { report: reports[0].id, number: 1 };
  expect([...(saidBefore.get(reports[2].id)?.values() ?? [])]).toEqual([
    { first: place, latest: place, count: 1 },
  ]);
});

test('reports of one day say nothing before each other', () => {
  const { saidBefore, related } = joinsOf(
    reportOf(0, [kettles]),
    reportOf(0, [kettles], [], 'other'),
  );
  expect(saidBefore.size).toBe(0);
  expect([...related.values()].flat()).toEqual([]);
});

test('relates reports by their names, not by what runs through the series', () => {
  const daily = 'Forces shelled Vyatka and Saransk.';
  const omsk = [`${kettles}`, 'Copper kettles of Omsk are the pride of Tomsk.'];
  const reports = [
    reportOf(0, [daily], omsk),
    ...Array.from({ length: 20 }, (_, index) => reportOf(1 + index, [daily], [choir])),
    reportOf(30, [daily], ['The town of Tomsk has bought all the copper kettles of Omsk.']),
  ];
  const { related } = joinsOf(...reports);
  const last = related.get(reports[21]?.id ?? ('' as ReportId));
  expect(last?.map(({ report }) => report)).toEqual([reports[0]?.id]);
  expect(last?.[0]?.shared).toEqual(expect.arrayContaining(['Omsk', 'Tomsk']));
});

test.each([
  [
    'names of one sentence',
    'The choir of Omsk sang in Tomsk.',
    'In Tomsk they heard a choir from Omsk.',
    1,
  ],
  [
    'names of sentences on different things',
    'They sang in Omsk. It rained in Tomsk.',
    'Rain fell on Omsk. They drank in Tomsk.',
    0,
  ],
  [
    'words of one name',
    'They read it in the Vyatka Herald (VYH).',
    'A goat is in the Vyatka Herald (VYH).',
    0,
  ],
  [
    'names of lists',
    'They shelled Omsk, Tomsk, Perm, Vyatka, Saransk, Kazan and Samara.',
    'The towns of Omsk, Tomsk, Kursk, Rylsk, Lgov, Sudzha and Penza were shelled.',
    0,
  ],
])('relates reports by %s, or not', (_, one, other, count) => {
  const reports = [reportOf(0, [], [one]), reportOf(30, [], [other], 'other')] as const;
  expect(joinsOf(...reports).related.get(reports[1].id)).toHaveLength(count);
});

test('names that always come together are one matter, and no two', () => {
  const visit = (day: number, what: string) =>
    reportOf(day, [], [`They saw Ivan Kizhe of Vyatka ${what}.`], `series-${day}`);
  const past = Array.from({ length: 6 }, (_, index) => visit(index * 20, 'at a parade'));
  const [first, last] = [visit(0, 'at a parade'), visit(200, 'buy a goat')];
  expect(joinsOf(first, last).related.get(last.id)).toHaveLength(1);
  expect(joinsOf(...past, last).related.get(last.id)).toEqual([]);
});

test('one name relates reports whose takeaways on it speak of the same matter', () => {
  const past = reportOf(0, [
    'Workers of a mill near Omsk struck over the price of copper kettles.',
  ]);
  const same = reportOf(
    60,
    ['The price of copper kettles rose near Omsk after a strike.'],
    [],
    'other',
  );
  const other = reportOf(
    60,
    ['A flood near Omsk drowned seven goats, and swept a pontoon away.'],
    [],
    'other',
  );
  expect(joinsOf(past, same).related.get(same.id)).toMatchObject([
    { report: past.id, shared: ['Omsk'] },
  ]);
  expect(joinsOf(past, other).related.get(other.id)).toEqual([]);
});

const words = 'Omsk Tomsk Perm Vyatka copper kettles pontoon bridge choir opera sank burned'.split(
  ' ',
);
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 4, maxLength: 9 })
  .map((some) => `They saw ${some.join(' ')}.`);
const someReport = fc.tuple(
  fc.nat(2),
  fc.array(sentence, { maxLength: 4 }),
  fc.array(sentence),
  fc.boolean(),
);
const history = fc.array(someReport, { minLength: 2, maxLength: 15 }).map((all) => {
  let after = 0;
  return all.map(([days, takeaways, text, other]) =>
    reportOf((after += 1 + days), takeaways, text, other ? 'other' : 'made'),
  );
});

test('what was kept of other states of an archive changes nothing', async () => {
  const edit = fc.record({ at: fc.nat(14), text: sentence, drop: fc.boolean(), until: fc.nat(14) });
  await fc.assert(
    fc.asyncProperty(history, fc.array(edit, { maxLength: 4 }), async (all, edits) => {
      const kept = keepInMemory();
      const states = edits.map(({ at, text, drop, until }) =>
        all
          .filter((_, index) => !(drop && index === at) && index <= until)
          .map((report, index) => (index === at ? rewrite(report, [text]) : report)),
      );
      for (const state of [...states, all])
        expect(joinWithKept(kept, state)).toEqual(joinWithKept(keepInMemory(), state));
      expect(joinWithKept(kept, all, 'Omsk')).toEqual(joinWithKept(keepInMemory(), all, 'Omsk'));
    }),
  );
});

test('what was kept is used, and the past is not read for it', () => {
  const kept = keepInMemory();
  const reports = [reportOf(0, [kettles]), reportOf(5, [kettles]), reportOf(40, [kettles])];
  const before = joinWithKept(kept, reports);
  const archive = buildArchive(reports, { publishers: [{ id: 'made', name: 'Made' } as never] });
  const context = {
    ...contextOf(archive, kept),
    topicsOf: () => {
      throw new Error('It was found before.');
    },
  };
  expect({
    changes: findChanges(archive, context, new DayByDay('changes', archive, kept.days)),
    related: relateReports(archive, context, new DayByDay('related', archive, kept.days)),
    saidBefore: findSaidBefore(archive, context, new DayByDay('said before', archive, kept.days)),
  }).toEqual(before);
});

const towns = ['Omsk', 'Tomsk', 'Perm', 'Vyatka', 'Saransk', 'Kazan', 'Samara', 'Penza'];
/** What is seen on a day of two months. */
const seen = (day: number) =>
  [day, day + 5, day * day, day * day + 8].map((n, at) => {
    const [one, other] = [n * 3 + at, n * 5 + 1 + at].map((place) => towns[place % 8]);
    return `${at % 2 ? 'Kettles' : 'Bridges'} of ${one} are sold in ${other}, and nowhere else.`;
  });
const twoMonths = Array.from({ length: 60 }, (_, day) =>
  reportOf(day, day === 40 ? [kettles] : [], day === 30 ? [choir, ...seen(day)] : seen(day)),
);
const editDay = (reports: readonly Report[], day: number, ...text: string[]) =>
  reports.map((report, index) =>
    index === day ? rewrite(report, [], [...text, ...seen(day)]) : report,
  );

test('an edit has those reports looked at again that it may have to do with', () => {
  const kept = keepInMemory();
  const edited = editDay(twoMonths, 5, bridge, kettles);
  const states = [
    twoMonths,
    editDay(twoMonths, 30, 'The choir of Lgov refused to sing in Rylsk.'),
    editDay(twoMonths, 5, choir),
    edited,
    editDay(edited, 50, kettles),
    edited.toSpliced(20, 1),
    twoMonths,
  ];
  for (const state of states)
    expect(joinWithKept(kept, state)).toEqual(joinWithKept(keepInMemory(), state));
});

test.each(['2030-01', '2030-02'])('what was not kept of %s is found anew', (month) => {
  const forget = <Value>({ get, count, set }: JsonCache<Value>): JsonCache<Value> => ({
    get: (key) => (key.endsWith(month) ? undefined : get(key)),
    set: (key, value) => (key.endsWith(month) ? undefined : set(key, value)),
    count,
  });
  const edited = editDay(twoMonths, 5, choir, 'They saw Omsk, and Kazan.');
  const plain = joinWithKept(keepInMemory(), edited);
  const kept = keepInMemory();
  joinWithKept(kept, twoMonths);
  expect(joinWithKept({ ...kept, days: forget(kept.days) }, edited)).toEqual(plain);
  const stopped = keepInMemory();
  joinWithKept(stopped, twoMonths);
  joinWithKept({ ...stopped, days: forget(stopped.days), states: memoryCache() }, edited);
  expect(joinWithKept(stopped, edited)).toEqual(plain);
});

test('an edit changes takeaways of the days after it as far as they carry on others', () => {
  const kept = keepInMemory();
  const reports = [0, 1, 2, 3, 4].map((day) => reportOf(day, [day === 1 ? bridge : kettles]));
  joinWithKept(kept, reports);
  const edited = reports.map((report, index) => (index === 1 ? rewrite(report, [choir]) : report));
  const archive = buildArchive(edited, {});
  const context = contextOf(archive);
  const asked = new Set<string>();
  findChanges(
    archive,
    {
      ...context,
      topicsOf: (id) => {
        asked.add(id);
        return context.topicsOf(id);
      },
    },
    new DayByDay<FoundChanges>('changes', archive, kept.days),
  );
  expect([...asked]).toEqual([1, 0, 2].map((index) => reports[index]?.id));
});

test('sentences that name nothing change nothing for later reports', () => {
  const hashOf = (...text: string[]) => findTopics(reportOf(0, [kettles], text)).hash;
  const met = 'They saw Omsk and Tomsk.';
  const plain = hashOf(`${met} They saw Perm, too.`);
  expect(hashOf(`It rained. ${met} It rained on. They saw Perm, too.`)).toBe(plain);
  expect(hashOf('They saw Omsk. They saw Tomsk. They saw Perm, too.')).not.toBe(plain);
  expect(hashOf('They saw Omsk Tomsk. They saw Perm, too.')).not.toBe(plain);
});

test('later reports change nothing on old pages', () => {
  fc.assert(
    fc.property(history, fc.nat(14), (all, cut) => {
      const early = all.slice(0, cut);
      const [before, after] = [joinsOf(...early), joinsOf(...all)];
      for (const { id } of early) {
        expect(after.related.get(id)).toEqual(before.related.get(id));
        expect(after.changes.get(id)).toEqual(before.changes.get(id));
        expect(after.saidBefore.get(id)).toEqual(before.saidBefore.get(id));
      }
    }),
  );
});

test('standing text says nothing', () => {
  const note = 'Note: Copper kettles of Omsk and pontoons of Tomsk are outside the scope.';
  const { saidBefore, related } = joinsOf(
    reportOf(0, [choir], [note]),
    reportOf(1, [note.slice(6)], [note]),
  );
  expect(saidBefore.size).toBe(0);
  expect([...related.values()].flat()).toEqual([]);
});
