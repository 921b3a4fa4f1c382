import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from './word-table.ts';

test('knows what a map knows', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abAé '), maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), (words, others) => {
      const table = new WordTable<number>();
      const map = new Map(words.map((word, index) => [word, index]));
      for (const [word, index] of map) table.set(word, index);
      for (const word of [...words, ...others])
        expect(table.get(`<${word}>`, 1, 1 + word.length)).toBe(map.get(word));
    }),
  );
});

test('holds many words', () => {
  const table = new WordTable<number>();
  const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
  for (const [index, word] of words.entries()) table.set(word, index);
  expect(words.every((word, index) => table.get(word, 0, word.length) === index)).toBe(true);
  expect(table.get('w20000', 0, 6)).toBeUndefined();
});
