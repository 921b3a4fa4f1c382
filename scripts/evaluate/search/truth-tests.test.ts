import { expect, test } from 'vitest';
import { beginning, every, near, reportsWith, running, some } from './truth-tests.ts';
import type { TruthReport } from './truth.ts';
import { truthWords } from './truth-words.ts';

const [ferry, harbour] = [
  report('2024-03-01', 'Survey', 'The ferry left the old harbour at noon.', 'Cranes fell.'),
  report('2024-03-02', 'Second survey', 'A ferry-boat sank.', 'Harbour cranes stood.'),
];

test.each([
  [running('ferry'), [ferry, harbour]],
  [running('Old-Harbour'), [ferry]],
  [running('noon cranes'), []],
  [beginning('har'), [ferry, harbour]],
  [beginning('arbour'), []],
  [near('harbour', 'ferry', 4), [ferry]],
  [near('harbour', 'ferry', 3), []],
  [near('the', 'the', 3), [ferry]],
  [near('old', 'old', 3), []],
  [every(running('ferry'), running('noon')), [ferry]],
  [every(running('ferry'), running('cranes')), []],
  [some(running('noon'), running('stood')), [ferry, harbour]],
])('case %#', (wanted, expected) =>
  expect(reportsWith([ferry, harbour], { test: wanted })).toEqual(expected),
);

test('what a report must not hold counts in all its passages', () => {
  const without = running('stood');
  expect(reportsWith([ferry, harbour], { test: running('ferry'), without })).toEqual([ferry]);
});

test('both ends of a range belong to it', () => {
  const wanted = { test: running('ferry') };
  const days = (from?: string, to?: string) =>
    reportsWith([ferry, harbour], { ...wanted, from, to }).map(({ day }) => day);
  expect(days('2024-03-02', '2024-03-02')).toEqual(['2024-03-02']);
  expect(days(undefined, '2024-03-01')).toEqual(['2024-03-01']);
  expect(days('2024-03-02')).toEqual(['2024-03-02']);
});

function report(day: string, ...texts: string[]): TruthReport {
  const passages = texts.map((text, number) => {
    const words = truthWords(text);
    const run = ` ${words.join(' ')} `;
    return { number, text, words, run, takeaway: false, outlets: new Set<string>() };
  });
  return { id: day, url: `/${day}/`, day, kind: 'wire', passages };
}
