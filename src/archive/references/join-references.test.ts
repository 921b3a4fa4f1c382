import { describe, expect, test } from 'vitest';
import type { ReportId } from '../../report/id.ts';
import { makeArchive, makeReferences, type MadeReport } from './make-archive.ts';
import type { Target, WantedReport } from './references.ts';

const roca = 'russian-offensive-campaign-assessment';
const site = 'https://www.understandingwar.org/backgrounder';

function join(reports: readonly MadeReport[]) {
  const archive = makeArchive(reports);
  const references = makeReferences(archive);
  /** The dates of a report that are links: their words and where they lead. */
  const dates = (id: string) =>
    (references.dates.get(id as ReportId) ?? []).map(({ passage, start, end, target }) => {
      const text = archive.byId.get(id as ReportId)?.passages[passage - 1]?.text ?? '';
      return `${text.slice(start, end)} → ${printTarget(target)}`;
    });
  const addresses = (id: string) =>
    [...(references.addresses.get(id as ReportId) ?? [])].map(
      ([url, { target }]) => `${url} → ${printTarget(target)}`,
    );
  const backlinks = (id: string) =>
    (references.backlinks.get(id as ReportId) ?? []).map(({ from, kind, passage, note }) =>
      [from.slice(0, 10), kind, passage && `p${passage}`, note && `n${note}`]
        .filter(Boolean)
        .join(' '),
    );
  const wanted = [...references.wanted.values()]
    .flat()
    .map(({ report, backlinks: of }) => `${printWanted(report)}: ${of.length}`);
  return { archive, dates, addresses, backlinks, wanted };
}

function printTarget(target: Target): string {
  if ('report' in target) return target.report;
  if ('month' in target) return target.month;
  return target.wanted ? `wanted ${printWanted(target.wanted)}` : target.day;
}

function printWanted({ day, series, publisher, edition }: WantedReport): string {
  return [day, series, publisher, edition].filter(Boolean).join(' ');
}

describe('the dates of a report', () => {
  const { dates, backlinks, wanted } = join([
    { day: '2024-01-22', series: roca },
    { day: '2024-01-25', series: roca },
    {
      day: '2024-01-26',
      series: roca,
      text: [
        'It rained on January 25 and 26, and on January 25 again.',
        'It snowed on January 24. As ISW assessed on January 22, it would.',
        'More in the January 27 Russian Offensive Campaign Assessment, and in the January 20 Iran Update.',
        'It froze in December 2023, in January, on February 30, and on March 3, 2014.',
      ].join('\n\n'),
    },
    { day: '2024-02-01', series: roca, text: 'It rained in January. On January 23 it did not.' },
    { day: '2024-01-23', publisher: 'post', text: 'Rain fell on January 22.' },
  ]);

  test('lead to reports of the same series, to days, and to months that are held', () => {
    expect(dates(`2024/01/26/${roca}`)).toEqual([
      `January 25 → 2024/01/25/${roca}`,
      `January 24 → wanted 2024-01-24 ${roca}`,
      `January 22 → 2024/01/22/${roca}`,
      `January 27 → wanted 2024-01-27 ${roca}`,
      'January 20 → wanted 2024-01-20 iran-update',
    ]);
    expect(dates(`2024/02/01/${roca}`)).toEqual([
      'January → 2024-01',
      `January 23 → wanted 2024-01-23 ${roca}`,
    ]);
  });

  test('of a wire report lead to days that are held, unless it shows whose report it retells', () => {
    expect(dates('2024/01/23/post-a-title')).toEqual(['January 22 → 2024-01-22']);
    const { dates: told } = join([
      { day: '2024-01-22', series: roca },
      { day: '2024-01-23', about: `2024/01/22/${roca}`, text: 'Rain fell on Monday.' },
    ]);
    expect(told('2024/01/23/post-a-title')).toEqual([`Monday → 2024/01/22/${roca}`]);
  });

  test('are backlinks of what they lead to, the strongest of a passage alone', () => {
    expect(backlinks(`2024/01/25/${roca}`)).toEqual(['2024/01/26 dates p1']);
    expect(backlinks(`2024/01/22/${roca}`)).toEqual(['2024/01/26 names p2']);
  });

  test('want what nobody has', () => {
    expect(wanted).toEqual([
      '2024-01-20 iran-update: 1',
      `2024-01-23 ${roca}: 1`,
      `2024-01-24 ${roca}: 1`,
      `2024-01-27 ${roca}: 1`,
    ]);
  });
});

describe('the addresses of a report', () => {
  const january = `${site}/${roca}-january`;
  const { addresses, backlinks, wanted, dates } = join([
    { day: '2024-01-25', series: roca },
    {
      day: '2024-01-26',
      series: roca,
      url: `${january}-26-2024`,
      text:
        `A claim.[^1] On January 25 [it was told](${january}-25-2024). See [this](/2024/01/25/${roca}/).\n\n` +
        `Another.[^2] A third of January 25.[^3]\n\n[^1]: ${january}-24-2024\n[^2]: ${january}-26-2024\n` +
        `[^3]: https://isw.pub/UkrWar012524 ; Russian Offensive Campaign Assessment, January 23 | ISW`,
    },
  ]);

  test('lead to reports, held or wanted, but never to itself', () => {
    expect(addresses(`2024/01/26/${roca}`)).toEqual([
      `${january}-24-2024 → wanted 2024-01-24 ${roca}`,
      `https://isw.pub/UkrWar012524 → 2024/01/25/${roca}`,
      `${january}-25-2024 → 2024/01/25/${roca}`,
    ]);
    expect(wanted).toEqual([`2024-01-23 ${roca}: 1`, `2024-01-24 ${roca}: 1`]);
  });

  test('make a passage a backlink once', () => {
    expect(backlinks(`2024/01/25/${roca}`)).toEqual([
      '2024/01/26 names p1',
      '2024/01/26 cites p2 n3',
    ]);
  });

  test('leave no date a link that leads where a link of the passage does', () => {
    expect(dates(`2024/01/26/${roca}`)).toEqual([`January 25 → 2024/01/25/${roca}`]);
  });
});

describe('editions', () => {
  const { dates, backlinks } = join([
    { day: '2026-03-05', series: 'iran-update', edition: 'morning' },
    { day: '2026-03-05', series: 'iran-update', edition: 'evening', text: 'It rained on March 5.' },
    { day: '2026-03-06', series: 'iran-update', edition: 'morning', text: 'It rained on March 5.' },
  ]);

  test('share their day: a date leads to its page and is a backlink of both', () => {
    expect(dates('2026/03/06/iran-update-morning')).toEqual(['March 5 → 2026-03-05']);
    expect(backlinks('2026/03/05/iran-update-morning')).toEqual(['2026/03/06 dates p1']);
    expect(backlinks('2026/03/05/iran-update-evening')).toEqual(['2026/03/06 dates p1']);
  });

  test('do not refer to each other by their own day', () => {
    expect(dates('2026/03/05/iran-update-evening')).toEqual([]);
  });
});

describe('bad input', () => {
  test('a chain of references in a circle ends', () => {
    const { backlinks } = join([
      {
        day: '2024-01-24',
        series: roca,
        text: 'See the January 26 Russian Offensive Campaign Assessment.',
      },
      { day: '2024-01-25', series: roca, text: 'It rained on January 24.' },
      { day: '2024-01-26', series: roca, text: 'It rained on January 25 and on January 26.' },
    ]);
    expect([24, 25, 26].map((date) => backlinks(`2024/01/${date}/${roca}`))).toEqual([
      ['2024/01/25 dates p1'],
      ['2024/01/26 dates p1'],
      ['2024/01/24 names p1'],
    ]);
  });

  test('hostile addresses lead nowhere', () => {
    const long = `https://www.understandingwar.org/${'a'.repeat(10_000)}`;
    const { addresses, wanted } = join([
      {
        day: '2024-01-26',
        series: roca,
        text: `A claim.[^1]\n\n[^1]: javascript:alert(1) ; ${long} ; https://understandingwar.org@evil.example/${roca}-january-25-2024 ; https://isw.pub/UkrWar023024`,
      },
    ]);
    expect(addresses(`2024/01/26/${roca}`)).toEqual([]);
    expect(wanted).toEqual([]);
  });
});
