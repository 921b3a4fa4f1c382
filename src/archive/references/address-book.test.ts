import { describe, expect, test } from 'vitest';
import { parseDay } from '../../report/day.ts';
import { makeArchive } from './make-archive.ts';
import { openAddressBook } from './address-book.ts';
import { openFacts } from './facts.ts';

const site = 'understandingwar.org';
const roca = 'russian-offensive-campaign-assessment';
const archive = makeArchive([
  { day: '2022-03-01', series: roca, url: `https://www.${site}/backgrounder/${roca}-march-1` },
  { day: '2022-06-25', series: roca, url: `https://www.${site}/backgrounder/${roca}-june-25` },
  { day: '2022-08-12', series: roca, url: `https://www.${site}/backgrounder/${roca}-august-12-0` },
  {
    day: '2023-01-04',
    series: roca,
    url: `https://www.${site}/backgrounder/${roca}-january-4-2023`,
  },
  { day: '2023-03-01', series: roca, url: `https://www.${site}/backgrounder/${roca}-march-1-2023` },
  {
    day: '2024-01-26',
    series: roca,
    url: `https://www.${site}/backgrounder/${roca}-january-26-2024`,
  },
  { day: '2026-03-05', series: 'iran-update', edition: 'morning' },
  { day: '2026-03-05', series: 'iran-update', edition: 'evening' },
  { day: '2026-02-26', publisher: 'post', title: 'A headline', url: 'https://post.example/post/1' },
]);
const book = openAddressBook(archive, openFacts(archive));

/** What an address means in a report of a day. */
function find(url: string, on = '2026-06-30'): string | undefined {
  const day = parseDay(on);
  const target = day && book.find(url, day)?.target;
  if (!target) return undefined;
  if ('report' in target) return target.report;
  const { wanted } = 'day' in target ? target : {};
  return `wanted ${[wanted?.day, wanted?.series, wanted?.edition].filter(Boolean).join(' ')}`;
}

describe('an address of the publisher', () => {
  const jan26 = `2024/01/26/${roca}`;
  test.each([
    [`https://www.${site}/backgrounder/${roca}-january-26-2024`, jan26],
    [`http://${site}/backgrounder/${roca}-january-26-2024/`, jan26],
    [`https://www.${site}/backgrounder/${roca}-january-26-2024#_edn3`, jan26],
    [`https://${site}/backgrounder/${roca}-january-26-2024?utm_source=x`, jan26],
    [`https://${site}/research/russia-ukraine/${roca}-january-26-2024/`, jan26],
    [`https://www.criticalthreats.org/analysis/${roca}-january-26-2024`, jan26],
    [`https://www.${site}/backgrounder/${roca}-january-26-2024https://t.me/one/1`, jan26],
    [`https://www.${site}/backgrounder/russian-offensivecampaign-assessmentjanuary-26-2024`, jan26],
    [`https://www.${site}/backgrounder/russian-campaign-assessment-january-26-2024`, jan26],
    [`https://www.${site}/backgrounder/${roca}-january-26-24`, jan26],
    ['https://isw.pub/UkrWar012624', jan26],
    ['http://www.isw.pub/UkrWar01262024', jan26],
    ['https://isw.pub/UkrWarO12624', jan26],
    ['https://isw.pub/UkrWar012624%C2%A0', jan26],
    ['https://isw.pub/UkrWar012624;l', jan26],
    [
      `https://${site}/research/middle-east/iran-update-evening-special-report-march-5-2026/`,
      '2026/03/05/iran-update-evening',
    ],
    [
      `https://${site}/research/middle-east/iran-update-special-report-march-5-2026-morning-edition`,
      '2026/03/05/iran-update-morning',
    ],
    ['https://isw.pub/IranUpdate030426', 'wanted 2026-03-04 iran-update'],
    [
      `https://${site}/research/russia-ukraine/${roca}-january-27-2024/`,
      `wanted 2024-01-27 ${roca}`,
    ],
    [
      `https://${site}/research/middle-east/iran-update-evening-special-report-march-6-2026/`,
      'wanted 2026-03-06 iran-update evening',
    ],
    [`https://www.iswresearch.org/2022/06/${roca}_25.html`, `2022/06/25/${roca}`],
    [`https://www.${site}/backgrounder/${roca}-august-12-0`, `2022/08/12/${roca}`],
    ['https://www.post.example/post/1/', '2026/02/26/post-a-headline'],
  ])('%s', (url, expected) => {
    expect(find(url)).toBe(expected);
  });

  test.each([
    [
      'a slug without a year',
      `https://${site}/backgrounder/${roca}-june-25`,
      '2022-06-27',
      `2022/06/25/${roca}`,
    ],
    [
      'a code without a year',
      'https://isw.pub/RusCampaignJune25',
      '2022-07-01',
      `2022/06/25/${roca}`,
    ],
    [
      'one that is its own, years later',
      `https://${site}/backgrounder/${roca}-march-1`,
      '2024-01-26',
      `2022/03/01/${roca}`,
    ],
    [
      'of a year whose addresses name it',
      'https://isw.pub/RusCampaignMarch1',
      '2024-01-26',
      `2022/03/01/${roca}`,
    ],
    [
      'of a day not held',
      'https://isw.pub/RusCampaignJune24',
      '2022-06-25',
      `wanted 2022-06-24 ${roca}`,
    ],
  ])('%s', (_, url, on, expected) => {
    expect(find(url, on)).toBe(expected);
  });

  test.each([
    ['a map', `https://${site}/map/assessed-control-of-terrain-january-26-2024-at-130-pm-et/`],
    [
      'a file',
      `https://www.${site}/sites/default/files/Russian%20Offensive%20Campaign%20Assessment%20January%2026%202024.pdf`,
    ],
    [
      'a collection',
      `https://www.${site}/backgrounder/ukraine-conflict-updates-june-1-september-30-2024`,
    ],
    [
      'another series',
      `https://${site}/research/china-taiwan/china-taiwan-weekly-update-january-26-2024/`,
    ],
    ['a page that the CMS numbered', `https://www.${site}/backgrounder/${roca}-january-4-2023-0`],
    ['another site', `https://news.example/${roca}-january-26-2024`],
    ['no date', `https://${site}/backgrounder/${roca}`],
    ['no such day', `https://${site}/backgrounder/${roca}-february-30-2024`],
    ['an unknown code', 'https://isw.pub/PutinNuclearThreats'],
    ['a broken escape', `https://${site}/backgrounder/%`],
    ['a script', 'javascript:alert(1)//understandingwar.org/'],
    ['control characters', `https://${site}/\u0000${roca}-january-26-2024\n`],
    ['no address', 'January 26'],
  ])('%s is none of a report', (_, url) => {
    expect(find(url)).toBeUndefined();
  });

  test('ten thousand characters take no time', () => {
    const start = performance.now();
    expect(find(`https://${site}/${'-january-26'.repeat(1000)}`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
