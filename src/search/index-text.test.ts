import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexText, showText, wordsOf } from './index-text.ts';

describe('wordsOf', () => {
  test.each([
    ['Il-76', ['il76']],
    ['$1.7 billion', ['1\uA78F7', 'billion']],
    ['€5 or 16,500', ['5', 'or', '16500']],
    ['Avdiivka–Pokrovsk—axis', ['avdiivka', 'pokrovsk', 'axis']],
    ['ISW’s U.S. and/or', ['isws', 'us', 'and', 'or']],
    ['wait…what...now', ['wait', 'what', 'now']],
    ['Харків, Зеленський!', ['харків', 'зеленський']],
    ['--- !!! “”', []],
    ['Version 2.', ['version', '2']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

test('what goes into the index can be shown again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\u2055\uA78F]/.test(text));
      expect(showText(indexText(text))).toBe(text);
    }),
  );
  expect(showText(indexText('worth $1.7 billion – or €5/day…'))).toBe(
    'worth $1.7 billion – or €5/day…',
  );
});
