import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, normalizeText } from './passage-id.ts';

const text = fc
  .array(fc.constantFrom(..."aZ09 '’.,-“”–—…_\n\0[éЖ²ﬁ".split('')))
  .map((all) => all.join(''));

test('a text without other letters is as one among them', () => {
  fc.assert(
    fc.property(text, (own) => {
      expect(normalizeText(`${own} é`)).toBe(`${normalizeText(own)} é`.trim());
      expect(countWords(`${own} é`)).toBe(countWords(own) + 1);
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test.each([
  ['T-72B3s, 4,000 of them: it’s true.', 't 72b3s 4 000 of them it s true', 6],
  ['“Авдіївка” — ½', 'авдіївка 1 2', 2],
  ['', '', 0],
])('%j', (own, normalized, words) => {
  expect(normalizeText(own)).toBe(normalized);
  expect(countWords(own)).toBe(words);
});
