import { expect, test } from 'vitest';
import { findReports, type FindRegister } from './find-reports.ts';

const series = 'russian-offensive-campaign-assessment';
const campaign = 'Russian Offensive Campaign Assessment';
const isw = 'understandingwar.org';
const kyivPost = `2026/02/26/kyiv-post-isw-${series}-february-26-2026`;
const register: FindRegister = {
  publishers: [
    {
      name: 'Institute for the Study of War',
      shortName: 'ISW',
      domains: [isw, 'criticalthreats.org'],
    },
    { name: 'Kyiv Post', domains: ['kyivpost.com'] },
    { name: 'Al Jazeera', domains: ['aljazeera.com'] },
  ],
  reports: [
    [
      '2022/02/24/russian-offensive-campaign-assessment',
      `Russia-Ukraine Warning Update: Initial ${campaign}`,
      0,
      `${isw}/backgrounder/russia-ukraine-warning-update-initial-russian-offensive-campaign-assessment`,
    ],
    [`2022/03/01/${series}`, `${campaign}, March 1`, 0, ''],
    [`2022/06/25/${series}`, `${campaign}, June 25`, 0, ''],
    [
      `2023/03/01/${series}`,
      `${campaign}, March 1, 2023`,
      0,
      `${isw}/backgrounder/${series}-march-1-2023`,
    ],
    [
      `2024/01/26/${series}`,
      `${campaign}, January 26, 2024`,
      0,
      `${isw}/backgrounder/${series}-january-26-2024`,
    ],
    [`2024/03/04/${series}`, `${campaign}, March 4, 2024`, 0, ''],
    [`2024/04/03/${series}`, `${campaign}, April 3, 2024`, 0, ''],
    [`2026/02/26/${series}`, `${campaign}, February 26, 2026`, 0, ''],
    [kyivPost, `ISW ${campaign}, February 26, 2026`, 1, 'kyivpost.com/post/70900'],
    [
      '2026/02/27/al-jazeera-a-southern-village-changes-hands',
      'A southern village changes hands',
      2,
      'aljazeera.com/news/2026/2/27/a-southern-village-changes-hands',
    ],
    ['2026/03/05/iran-update-evening', 'Iran Update Evening Report, March 5, 2026', 0, ''],
    ['2026/03/05/iran-update-morning', 'Iran Update Morning Report, March 5, 2026', 0, ''],
    [`2026/06/30/${series}`, `${campaign}, June 30, 2026`, 0, ''],
  ],
};

const [jan26, mar1] = [`2024/01/26/${series}`, `2023/03/01/${series}`];
const chicago = `Riley Bailey et al., “${campaign}, January 26, 2024,” Institute for the Study of War, January 26, 2024.`;

test.each([
  // Dates, as people write them
  ['ISW January 26 2024', jan26],
  ['2024-01-26', jan26],
  ['20240126', jan26],
  ['2024/1/26', jan26],
  ['26 Jan 2024', jan26],
  ['Jan. 26th, 2024', jan26],
  ['the 26th of January 2024', jan26],
  ['1/26/2024', jan26],
  ['26/1/2024', jan26],
  ['1/26/24', jan26],
  ['26.01.2024', jan26],
  ['Friday, January 26, 2024', jan26],
  ['ISW February 26 2026', `2026/02/26/${series}`],
  ['Kyiv Post, 26 February 2026', kyivPost],
  ['Iran Update March 5 2026 evening', '2026/03/05/iran-update-evening'],
  // Citations
  [chicago, jan26],
  [
    `Bailey, R. (2024, January 26). ${campaign}, January 26, 2024. Institute for the Study of War.`,
    jan26,
  ],
  [`url = {https://www.${isw}/backgrounder/${series}-january-26-2024}`, jan26],
  // The publisher's addresses
  [`https://www.${isw}/backgrounder/${series}-january-26-2024`, jan26],
  [`http://${isw}/backgrounder/${series}-january-26-2024/`, jan26],
  [`https://www.${isw}/backgrounder/${series}-january-26-2024#_edn3`, jan26],
  [`https://${isw}/backgrounder/${series}-january-26-2024?utm_source=x`, jan26],
  [`${isw}/backgrounder/${series}-march-1-2023`, mar1],
  [`https://www.${isw}/backgrounder/${series}-june-25`, `2022/06/25/${series}`],
  [
    `https://www.${isw}/backgrounder/russia-ukraine-warning-update-russian-offensive-campaign-assessment-february-24-2022`,
    '2022/02/24/russian-offensive-campaign-assessment',
  ],
  [`https://${isw}/research/russia-ukraine/${series}-june-30-2026/`, `2026/06/30/${series}`],
  [`https://www.criticalthreats.org/analysis/${series}-january-26-2024`, jan26],
  [
    `https://web.archive.org/web/20240127010203/https://www.${isw}/backgrounder/${series}-january-26-2024`,
    jan26,
  ],
  ['isw.pub/UkrWar012624', jan26],
  ['https://www.isw.pub/UkrWar01262024', jan26],
  ['https://isw.pub/RusCampaignJune25', `2022/06/25/${series}`],
  // Addresses of other publishers
  ['https://www.kyivpost.com/post/70900', kyivPost],
  [
    'http://aljazeera.com/news/2026/2/27/a-southern-village-changes-hands/',
    '2026/02/27/al-jazeera-a-southern-village-changes-hands',
  ],
  // Our own
  [`/2024/01/26/${series}/`, jan26],
  [`https://daybook.example/2024/01/26/${series}`, jan26],
  [`https://daybook.example/2024/01/26/${series}/index.json`, jan26],
  ['/2024-01-26/', jan26],
  ['/2024/1/26', jan26],
  ['/20240126.html', jan26],
  ['https://daybook.example/20240126/', jan26],
])('%s', (text, id) => {
  const { candidates, sure } = findReports(register, text);
  expect(candidates.map((candidate) => candidate.id)).toEqual([id]);
  expect(sure).toBe(true);
});

test.each([
  ['several reports of a day', '2026-02-26', 2],
  ['two editions', 'Iran Update March 5 2026', 2],
  ['a date without a year', 'March 1', 2],
  ['an address without a year', `https://${isw}/backgrounder/${series}-march-1`, 2],
  ['a code without a year', 'isw.pub/RusCampaignMarch1', 2],
  ['a date that reads both ways', '3/4/2024', 2],
  ['words that the report lacks', 'Iran Update January 26 2024', 1],
  ['another article of a publisher', 'https://aljazeera.com/news/2026/2/27/a-war-of-words', 1],
  ['somebody else’s address', 'https://news.example/2024/01/26-russian-offensive', 1],
  ['a month', 'ISW January 2024', 1],
  ['words of a title', 'southern village', 1],
])('%s: listed, not taken for sure', (_, text, count) => {
  const { candidates, sure } = findReports(register, text);
  expect(candidates).toHaveLength(count);
  expect(sure).toBe(false);
});

test.each([
  ['2024-01-27', '2024-01-27', ['2024-01-26', '2024-03-04']],
  ['ISW February 30 2024', undefined, []],
  ['isw.pub/UkrWar012724', '2024-01-27', ['2024-01-26', '2024-03-04']],
  ['2021-01-01', '2021-01-01', ['2022-02-24']],
  ['a submarine in the Alps', undefined, []],
  ['', undefined, []],
  ['https://', undefined, []],
  ['%', undefined, []],
  ['/2024/02/30/', undefined, []],
  ['/123456789/', undefined, []],
])('%s: nothing held, what is near', (text, asked, near) => {
  const answer = findReports(register, text);
  expect(answer).toMatchObject({ candidates: [], sure: false, near });
  expect(answer.asked).toBe(asked);
});

test.each([
  [`https://daybook.example/2024/01/26/${series}/#p-1a2b3c4d`, '#p-1a2b3c4d'],
  [`/2024/01/26/${series}/#key-takeaways`, '#key-takeaways'],
  [`/2024/01/26/${series}/#note-12`, '#note-12'],
  ['/2024-01-26/#p-1a2b3c4d', '#p-1a2b3c4d'],
  [`https://${isw}/backgrounder/${series}-january-26-2024#_edn12`, ''],
])('%s keeps its fragment', (text, fragment) => {
  expect(findReports(register, text).fragment).toBe(fragment);
});
