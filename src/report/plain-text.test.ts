import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDigits, endOfWord, isPlain, startOfWord } from './plain-text.ts';

const text = fc.string({ unit: fc.constantFrom(..."aZ09 .,-'’“—@[`{/:") });

test('words of a plain text are its letters and digits', () => {
  fc.assert(
    fc.property(text, (text) => {
      const words: string[] = [];
      for (let start = startOfWord(text, 0); start < text.length;) {
        const end = endOfWord(text, start);
        words.push(text.slice(start, end));
        start = startOfWord(text, end);
      }
      expect(isPlain(text)).toBe(true);
      expect(words).toEqual(text.match(/[a-z\d]+/gi) ?? []);
    }),
  );
});

test('digits end before letters', () => {
  expect(endOfDigits('5km', 0)).toBe(1);
  expect(endOfDigits('1500', 1)).toBe(4);
  expect(endOfDigits('km', 0)).toBe(0);
});

test.each(['é', 'Жук', '\u00a0', '½'])('%s is not plain', (text) => {
  expect(isPlain(text)).toBe(false);
});
