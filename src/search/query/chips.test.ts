import { expect, test } from 'vitest';
import { chipsOf } from './chips.ts';
import { printDays } from './print-days.ts';
import { readDays } from './read-days.ts';
import { printState, readState } from './search-state.ts';

const names = {
  publishers: [{ id: 'isw', name: 'Institute for the Study of War' }],
  series: [{ id: 'iran-update', name: 'Iran Update' }],
};

function chips(search: string): [label: string, without: string][] {
  return chipsOf(readState(search), names).map(({ label, without }) => [
    label,
    decodeURIComponent(printState(without)).replaceAll('+', ' '),
  ]);
}

test.each([
  ['', []],
  [
    '"air defense" regions, -drill',
    [
      ['“air defense”', '?q=regions, -drill'],
      ['regions', '?q="air defense" , -drill'],
      ['without drill', '?q="air defense" regions,'],
    ],
  ],
  [
    'a OR U.S. b near/1 c near/5 d',
    [
      ['a or U.S.', '?q=b near/1 c near/5 d'],
      ['b within 1 word of c within 5 words of d', '?q=a OR U.S.'],
    ],
  ],
  [
    'title:"Iran update" mobiliz*. NOT takeaway:Il-76',
    [
      ['title: “Iran update”', '?q=mobiliz*. NOT takeaway:Il-76'],
      ['mobiliz*', '?q=title:"Iran update" NOT takeaway:Il-76'],
      ['without takeaway: Il-76', '?q=title:"Iran update" mobiliz*.'],
    ],
  ],
  ['$1.7 billion', [['1.7 billion', '']]],
  [
    'x 2022-10..2024-03 publisher:"Institute for the Study of War" kind:wire',
    [
      ['x', '?q=2022-10..2024-03 publisher:"Institute for the Study of War" kind:wire'],
      ['October 2022 to March 2024', '?q=x publisher:"Institute for the Study of War" kind:wire'],
      ['publisher: Institute for the Study of War', '?q=x 2022-10..2024-03 kind:wire'],
      ['kind: wire report', '?q=x 2022-10..2024-03 publisher:"Institute for the Study of War"'],
    ],
  ],
])('%s', (q, expected) => {
  expect(chips(`?q=${encodeURIComponent(q)}`)).toEqual(expected);
});

test('what is chosen beside the query has chips too', () => {
  expect(
    chips(
      '?q=x&kind=wire&series=iran-update&publisher=isw&publisher=z&year=2024&source=t.me%2Fy&from=2024-01&sort=newest',
    ),
  ).toEqual([
    [
      'x',
      '?kind=wire&series=iran-update&publisher=isw&publisher=z&year=2024&source=t.me/y&from=2024-01&sort=newest',
    ],
    [
      'kind: wire report',
      '?q=x&series=iran-update&publisher=isw&publisher=z&year=2024&source=t.me/y&from=2024-01&sort=newest',
    ],
    [
      'series: Iran Update',
      '?q=x&kind=wire&publisher=isw&publisher=z&year=2024&source=t.me/y&from=2024-01&sort=newest',
    ],
    [
      'publisher: Institute for the Study of War',
      '?q=x&kind=wire&series=iran-update&publisher=z&year=2024&source=t.me/y&from=2024-01&sort=newest',
    ],
    [
      'publisher: z',
      '?q=x&kind=wire&series=iran-update&publisher=isw&year=2024&source=t.me/y&from=2024-01&sort=newest',
    ],
    [
      'year: 2024',
      '?q=x&kind=wire&series=iran-update&publisher=isw&publisher=z&source=t.me/y&from=2024-01&sort=newest',
    ],
    [
      'source: t.me/y',
      '?q=x&kind=wire&series=iran-update&publisher=isw&publisher=z&year=2024&from=2024-01&sort=newest',
    ],
    [
      'since 2024',
      '?q=x&kind=wire&series=iran-update&publisher=isw&publisher=z&year=2024&source=t.me/y&sort=newest',
    ],
  ]);
});

test.each([
  ['', '', ''],
  ['2024-01-26', '2024-01-26', 'January 26, 2024'],
  ['2024-01-01', '2024-01-01', 'January 1, 2024'],
  ['2024-01', '2024-01', 'January 2024'],
  ['2022-10', '2024-03', 'October 2022 to March 2024'],
  ['2024', '2024', '2024'],
  ['2022', '2024', '2022 to 2024'],
  ['2022', '2024-03', 'January 2022 to March 2024'],
  ['2022', '2024-03-30', 'January 1, 2022 to March 30, 2024'],
  ['2024-01', '', 'since 2024'],
  ['2024-01-02', '', 'since January 2, 2024'],
  ['', '2023', 'until 2023'],
  ['', '2024-02-28', 'until February 28, 2024'],
])('from %s to %s', (from, to, printed) => {
  expect(printDays(readDays(from)?.from, readDays(to)?.to)).toBe(printed);
});
