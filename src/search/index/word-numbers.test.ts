import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../words.ts';
import { WordNumbers } from './word-numbers.ts';

const letters = fc.string({ unit: fc.constantFrom(..."aSs1.,'’‘`´“- é—_"), maxLength: 24 });
const pieces = fc
  .array(
    fc.constantFrom(
      ...['Il-76', '$1.7', 'Łódź', "Omsk's", 'U.S.', 'U.S.A', '—', '1,234', 'omsk', '’', 't.me'],
    ),
  )
  .map((all) => all.join(' '));

test('numbers the words of texts', () => {
  const numbers = new WordNumbers();
  fc.assert(
    fc.property(fc.oneof(letters, pieces), (text) => {
      const read = numbers.read(text);
      const words = [...numbers.words];
      expect(read.map((number) => words[number - 1])).toEqual(
        wordsOf(text).map(({ form }) => form),
      );
      expect(words.map((word) => numbers.numberOf(word))).toEqual(
        words.map((_, index) => index + 1),
      );
    }),
    { numRuns: 2000 },
  );
});
