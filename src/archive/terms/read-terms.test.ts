import { expect, test } from 'vitest';
import { foldWord } from './fold-word.ts';
import { readTerms } from './read-terms.ts';

function keysOf(text: string): string[] {
  return readTerms(text).map(({ key, kind }) => (kind === 'name' ? `${key}!` : key));
}

test.each([
  ['Zelensky', 'Zelenskyy'],
  ['Huliaipole', 'Gulyaypole'],
  ['Kupyansk', 'Kupiansk'],
  ['Zaporizhia', 'Zaporizhzhia'],
  ['Kurakhove', 'Курахове'],
  ['Severodonetsk', 'Sievierodonetsk'],
  ['strikes', 'striking'],
  ['Siège', 'siege'],
])('%s is %s', (one, other) => {
  expect(foldWord(one.toLowerCase())).toBe(foldWord(other.toLowerCase()));
});

test.each([
  ['Kherson', 'Kharkiv'],
  ['drone', 'drain'],
])('%s is not %s', (one, other) => {
  expect(foldWord(one.toLowerCase())).not.toBe(foldWord(other.toLowerCase()));
});

test('takes names for names, but not for their place in a sentence', () => {
  expect(keysOf('Drones struck Omsk. Tunnels near "Tomsk" remain.')).toEqual([
    'drone',
    'struck',
    'omsk!',
    'tunel',
    'tomsk!',
    'remain',
  ]);
});

test('leaves out dates, times, years and numbers of notes, and keeps figures', () => {
  expect(
    keysOf('On March 3 and 4, 2024, or 9 May, by 5:30 pm ET, 1,200 of 16.8 percent fell.[12]'),
  ).toEqual(['#1200', '#16.8', 'percent', 'fel']);
});

test('holds the words of one name together, with its abbreviation', () => {
  const terms = readTerms('They saw the Sample Power Plant (SPP) and Omsk-Tomsk.');
  const runs = Map.groupBy(terms, ({ run }) => run);
  expect([...runs.values()].map((run) => run.map(({ key }) => key))).toEqual([
    ['saw'],
    ['sampl', 'power', 'plant', 'sp'],
    ['omsk'],
    ['tomsk'],
  ]);
});

test('says where a term stands', () => {
  const text = 'The town’s mayor left Omsk’s hall.';
  expect(readTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'town',
    'mayor',
    'left',
    'Omsk',
    'hall',
  ]);
});

test('finds nothing in nothing', () => {
  expect(readTerms('')).toEqual([]);
  expect(readTerms('… — ??')).toEqual([]);
});
