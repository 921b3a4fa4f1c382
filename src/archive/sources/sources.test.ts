import { describe, expect, it } from 'vitest';
import { parseReport } from '../../report/parse-report.ts';
import { reportIdOf, reportPathOf, type ReportId } from '../../report/id.ts';
import type { Day } from '../../report/day.ts';
import type { OutletEntry } from '../../report/registers.ts';
import { buildArchive } from '../archive.ts';
import { findCitations } from './find-citations.ts';
import { joinOutlets } from './join-outlets.ts';
import { packCitations, unpackCitations, type KeptCitations } from './keep-citations.ts';
import { linesOf } from './lines.ts';
import {
  addressesByBeginning,
  citingReportsOf,
  outletsByFirstMonth,
  outletsByInitial,
  outletsCitedOnce,
} from './list-outlets.ts';
import { beginningOf, outletUrlOf, pagesOf } from './outlet-pages.ts';
import { outlineCitations } from './outline-citations.ts';
import type { Outlet } from './outlet.ts';

const series = 'iran-update';
const publisher = { id: 'isw', name: 'Institute', domains: ['isw.example'] };

function makeReport(day: string, text: string) {
  const path = reportPathOf(
    reportIdOf({ day: day as Day, series, publisher: 'isw', title: 'A title' }),
  );
  const { report, problems } = parseReport(
    path,
    `---\nkind: assessment\ntitle: A title\nday: ${day}\ndayFrom: title\nseries: ${series}\npublisher: isw\nlang: en\nextent: digest\n---\n\n${text}\n`,
  );
  if (!report) throw new Error(JSON.stringify(problems));
  return report;
}

function join(texts: Readonly<Record<string, string>>, outlets: readonly OutletEntry[] = []) {
  const reports = Object.entries(texts).map(([day, text]) => makeReport(day, text));
  const archive = buildArchive(reports, {
    publishers: [publisher],
    series: [{ id: series, name: 'Iran Update', publisher: 'isw' }],
    outlets,
  });
  const citations = new Map(reports.map((report) => [report.id, findCitations(report)]));
  const citationsOf = (id: ReportId) => citations.get(id) ?? [];
  const outlines = new Map(
    reports.map((report) => [report.id, outlineCitations(report, citationsOf(report.id))]),
  );
  return joinOutlets(archive, (id) => outlines.get(id), citationsOf);
}

const texts = {
  '2024-01-30':
    'The ferry ran.[^1] The bridge held.[^2]\n\nAll was calm.[^2]\n\n' +
    '[^1]: https://t.me/Ferry/1; https://www.daily.example/a\n' +
    '[^2]: daily dot example/b; https://isw.example/c\n',
  '2024-02-01': 'It ran again.[^1]\n\n[^1]: https://t.me/ferry/2; http://old.example/x\n',
};

describe('findCitations', () => {
  it('finds every URL of the notes with the sentences that it supports', () => {
    const citations = findCitations(makeReport('2024-01-30', texts['2024-01-30']));
    const sentences = (outlet: string) =>
      citations
        .filter((each) => each.outlet === outlet)
        .map(({ note, sentences: all }) => [
          note,
          ...all.map(({ passage, start, text }) => [passage, start, text]),
        ]);
    expect(sentences('t.me/Ferry')).toEqual([[1, [1, 0, 'The ferry ran.']]]);
    expect(sentences('daily.example')).toEqual([
      [1, [1, 0, 'The ferry ran.']],
      [2, [1, 15, 'The bridge held.'], [2, 0, 'All was calm.']],
    ]);
  });

  it('is the same when it has been kept', () => {
    const citations = findCitations(makeReport('2024-01-30', texts['2024-01-30']));
    const kept = JSON.parse(JSON.stringify(packCitations(citations))) as KeptCitations;
    expect(unpackCitations(kept)).toEqual(citations);
    expect(kept.sentences.length).toBe(3);
  });

  it('keeps notes without a mark', () => {
    const report = makeReport('2024-01-30', 'Text.[^1]\n\n[^1]: https://a.example/1\n');
    const [note] = report.notes;
    const unmarked = { ...report, notes: note ? [note, { ...note, number: 2, marks: [] }] : [] };
    expect(findCitations(unmarked).map(({ sentences }) => sentences.length)).toEqual([1, 0]);
  });
});

describe('joinOutlets', () => {
  it('gives each citation to one outlet, whatever the case', () => {
    const { all } = join(texts);
    expect(
      all.map(({ id, name, kind, citations, reports }) => [id, name, kind, citations, reports]),
    ).toEqual([
      ['daily.example', 'daily.example', 'site', 2, 1],
      ['t.me/ferry', 't.me/Ferry', 'channel', 2, 2],
      ['isw.example', 'Institute', 'publisher', 1, 1],
      ['old.example', 'old.example', 'site', 1, 1],
    ]);
  });

  it('tells where what an outlet is cited for is another', () => {
    const hashesOf = (text: string) =>
      new Map(join({ '2024-01-30': text }).all.map(({ id, years }) => [id, years[0]?.hash]));
    const notes = '\n\n[^1]: https://t.me/ferry/1\n[^2]: https://daily.example/b\n';
    const before = hashesOf(`The ferry ran.[^1]\n\nAll was calm.[^2]${notes}`);
    const after = hashesOf(`The ferry ran.[^1]\n\nAll was calm, or so.[^2]${notes}`);
    expect(after.get('t.me/ferry')).toBe(before.get('t.me/ferry'));
    expect(after.get('daily.example')).not.toBe(before.get('daily.example'));
  });

  it('joins the addresses of one outlet', () => {
    const entry: OutletEntry = {
      id: 'daily.example',
      name: 'Daily',
      kind: 'newspaper',
      addresses: ['t.me/ferry', 'old.example'],
    };
    const { all, byAddress } = join(texts, [entry]);
    expect(all.map(({ id }) => id)).toEqual(['daily.example', 'isw.example']);
    expect(byAddress.get('old.example')?.name).toBe('Daily');
    expect(all[0]?.addresses).toEqual([
      { id: 'daily.example', citations: 2 },
      { id: 't.me/ferry', citations: 2 },
      { id: 'old.example', citations: 1 },
    ]);
    expect([...(all[0]?.months ?? [])]).toEqual([
      ['2024-01', 3],
      ['2024-02', 2],
    ]);
  });

  it('counts the paragraphs that outlets support together', () => {
    const daily = join(texts).byAddress.get('daily.example');
    expect(daily?.together).toEqual([
      { id: 'isw.example', passages: 2 },
      { id: 't.me/ferry', passages: 1 },
    ]);
  });

  it('does not depend on the order of reports that come later', () => {
    const before = join({ '2024-01-30': texts['2024-01-30'] });
    const after = join(texts);
    expect(after.byAddress.get('daily.example')).toEqual(before.byAddress.get('daily.example'));
  });
});

describe('linesOf', () => {
  it('has each sentence once, with all its notes', () => {
    const { byAddress } = join({
      '2024-01-30':
        'One.[^1][^2] Two.[^2]\n\n[^1]: https://a.example/1\n[^2]: https://a.example/2; https://a.example/3\n',
    });
    const [citing] = byAddress.get('a.example')?.years[0]?.reports ?? [];
    const id = citing?.report.passages[0]?.id;
    expect(citing && linesOf(citing)).toEqual([
      { sentence: { passage: 1, id, start: 0, text: 'One.' }, notes: [1, 2] },
      { sentence: { passage: 1, id, start: 5, text: 'Two.' }, notes: [2] },
    ]);
  });

  it('has what all spellings of an outlet support, wherever they stand', () => {
    const { byAddress } = join({
      '2024-01-30':
        'One.[^1] Two.[^2] Three.[^3] Four.[^4]\n\n[^1]: https://b.example/1\n[^2]: https://t.me/Ferry/1\n' +
        '[^3]: https://b.example/2\n[^4]: https://t.me/ferry/2; https://b.example/3\n',
    });
    const said = (id: string) =>
      (byAddress.get(id)?.years[0]?.reports ?? []).flatMap((citing) =>
        linesOf(citing).map(({ sentence, notes }) => [sentence?.text, ...notes]),
      );
    expect(said('t.me/ferry')).toEqual([
      ['Two.', 2],
      ['Four.', 4],
    ]);
    expect(said('b.example')).toEqual([
      ['One.', 1],
      ['Three.', 3],
      ['Four.', 4],
    ]);
  });

  it('has as many as are counted', () => {
    const outlets = join({
      ...texts,
      '2024-03-01':
        'One.[^1][^2]\n\n[^1]: https://a.example/1\n[^2]: https://a.example/2\n[^3]: https://a.example/3\n[^4]: https://a.example/4\n',
    });
    for (const outlet of outlets.all) {
      const lines = citingReportsOf(outlet).map((citing) => [citing.lines, linesOf(citing).length]);
      for (const [counted, listed] of lines) expect(counted).toBe(listed);
    }
  });
});

describe('the lists of outlets', () => {
  const outlets = join(texts);
  const ids = (lists: ReadonlyMap<string, readonly { id: string }[]>) =>
    [...lists].map(([key, all]) => [key, ...all.map(({ id }) => id)]);

  it('are by name, account or host', () => {
    expect(ids(outletsByInitial(outlets))).toEqual([
      ['d', 'daily.example'],
      ['f', 't.me/ferry'],
      ['i', 'isw.example'],
      ['o', 'old.example'],
    ]);
  });

  it('are by the first month, and by the year of the only citation', () => {
    expect(ids(outletsByFirstMonth(outlets))).toEqual([
      ['2024-01', 'daily.example', 't.me/ferry', 'isw.example'],
      ['2024-02', 'old.example'],
    ]);
    expect(ids(outletsCitedOnce(outlets))).toEqual([['2024', 'isw.example', 'old.example']]);
  });

  it('keep an address where it was when it has grown', () => {
    const few = addressesByBeginning(outlets).get('is') ?? [];
    expect(few.map(({ id, of }) => [id, of.paged])).toEqual([['isw.example', true]]);
  });
});

describe('the pages of an outlet', () => {
  it.each([
    ['t.me/rybar', 'ry'],
    ['x.com/_a_1', 'a1'],
    ['daily.example', 'da'],
    ['t.me/__', '0'],
    ['x.com/x', 'x'],
  ])('%s begins with %s', (id, beginning) => {
    expect(beginningOf(id)).toBe(beginning);
  });

  it('have addresses that no account can take', () => {
    const small = join(texts).byAddress.get('t.me/ferry');
    expect(small && outletUrlOf(small)).toBe('/sources/few/fe/#t.me/ferry');
    const grown = outletOf('t.me', 60);
    expect(outletUrlOf(grown)).toBe('/sources/t.me/');
    expect(pagesOf(grown).parts.map(({ url }) => url)).toEqual([
      '/sources/t.me/-/2024/',
      '/sources/t.me/-/2025/',
    ]);
  });

  it('hold everything once by years, and the newest on the first', () => {
    const outlet = outletOf('daily.example', 150);
    const { first, parts } = pagesOf(outlet);
    const all = citingReportsOf(outlet);
    expect(first.reports).toEqual(all.slice(-17));
    expect(parts.map(({ year, part, url, reports }) => [year, part, url, reports.length])).toEqual([
      ['2024', 1, '/sources/daily.example/2024/', 83],
      ['2024', 2, '/sources/daily.example/2024/2/', 17],
      ['2025', 1, '/sources/daily.example/2025/', 50],
    ]);
    expect(parts.flatMap(({ reports }) => reports)).toEqual(all);
  });

  it('leave full parts as they are when a report is added', () => {
    const before = pagesOf(outletOf('daily.example', 149)).parts;
    const after = pagesOf(outletOf('daily.example', 150)).parts;
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  });
});

/** An outlet that so many reports cite for three sentences each, from January 2024 on. */
function outletOf(id: string, count: number): Outlet {
  const report = makeReport('2024-01-01', 'Text.');
  const reports = Array.from({ length: count }, (_, index) => ({
    ...report,
    id: `${index}` as ReportId,
    meta: { ...report.meta, day: dayAfter(index, count) },
  }));
  const cited = { outlets: id, citations: [3], lines: [3], passages: '', shown: 'a hash of it' };
  const archive = buildArchive(reports, { publishers: [publisher] });
  const [outlet] = joinOutlets(
    archive,
    () => cited,
    () => [],
  ).all;
  if (!outlet) throw new Error('No outlet');
  return outlet;
}

/** Two thirds of the days in 2024, the others in 2025. */
function dayAfter(index: number, count: number): Day {
  const late = index >= Math.min(100, Math.ceil((count * 2) / 3));
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${late ? 2025 : 2024}-${month}-01` as Day;
}
