import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, wordsOf } from './compare-words.ts';

describe('compareWords', () => {
  test.each([
    ['the same', 'a b c', 'a b c', [], []],
    ['one lost', 'a b c', 'a c', [1], []],
    ['one let in', 'a c', 'a b c', [], [1]],
    ['one exchanged', 'a b c', 'a x c', [1], [1]],
    ['all lost', 'a b', '', [0, 1], []],
    ['all let in', '', 'a b', [], [0, 1]],
    ['order turned', 'a b', 'b a', [0], [1]],
  ])('%s', (_, expected, found, missing, added) => {
    expect(compareWords(wordsOf(expected), wordsOf(found))).toEqual({ missing, added });
  });

  test('what is left on both sides is the same', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (expected, found) => {
        const { missing, added } = compareWords(expected, found);
        const kept = expected.filter((_, index) => !missing.includes(index));
        expect(found.filter((_, index) => !added.includes(index))).toEqual(kept);
      }),
    );
  });
});
