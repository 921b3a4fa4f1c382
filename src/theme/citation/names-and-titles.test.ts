import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setQuotes } from './set-quotes.ts';
import { invertName, speakName, splitName } from './split-name.ts';
import { titleCase } from './title-case.ts';

test.each([
  ['Frederick W. Kagan', 'Kagan, Frederick W.'],
  ['Charles de Gaulle', 'de Gaulle, Charles'],
  ['Ann van der Berg', 'van der Berg, Ann'],
  ['Omar al-Sample', 'al-Sample, Omar'],
  ['Osama bin Sample', 'bin Sample, Osama'],
  ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
  ['Martin Luther King, Jr.', 'King, Martin Luther, Jr.'],
  ['Jean-Luc Sample III', 'Sample, Jean-Luc, III'],
  ['Sean O’Brien', 'O’Brien, Sean'],
  ['Reuters', 'Reuters'],
  ['Sample News Desk', 'Sample News Desk'],
  ['  Ann   Lee ', 'Lee, Ann'],
])('%j is sorted as %j', (name, inverted) => {
  expect(invertName(splitName(name))).toBe(inverted);
});

test('no name loses or gains a letter', () => {
  const word = fc.stringMatching(/^[A-Za-z.'’-]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      expect(speakName(splitName(words.join(' '))).replace(/\s/g, '')).toBe(words.join(''));
    }),
  );
});

test.each([
  ['a view from the river: an overview', 'A View from the River: An Overview'],
  ['iPhones and U.S. oil', 'iPhones and U.S. Oil'],
  ['what it is for', 'What It Is For'],
  ['SAMPLE ASSESSMENT, MARCH 1', 'SAMPLE ASSESSMENT, MARCH 1'],
])('%j has capitals as in %j', (title, cased) => {
  expect(titleCase(title, 'en')).toBe(cased);
  expect(titleCase(title, 'uk')).toBe(title);
});

test.each([
  [`"too late"`, '“too late”', '‘too late’'],
  [`it's the soldiers' offer`, 'it’s the soldiers’ offer', 'it’s the soldiers’ offer'],
  [`‘Delaying’: a “view”`, '“Delaying”: a “view”', '‘Delaying’: a ‘view’'],
  [`a "view of the 'river' bank"`, 'a “view of the ‘river’ bank”', 'a ‘view of the “river” bank’'],
  [`5" and "open`, '5” and “open', '5” and “open'],
  ['про «зразки»', 'про «зразки»', 'про «зразки»'],
])('%j is set as %j, and as %j inside quotation marks', (text, alone, inside) => {
  expect(setQuotes(text, false)).toBe(alone);
  expect(setQuotes(text, true)).toBe(inside);
});

test('only quotation marks are changed', () => {
  const marks = /["“”„'‘’]/g;
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (text, inside) => {
      expect(setQuotes(text, inside).replace(marks, '?')).toBe(text.replace(marks, '?'));
    }),
  );
});
