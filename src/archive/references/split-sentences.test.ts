import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt, splitSentences } from './split-sentences.ts';

test.each([
  ['One. Two! “Three?” Four…', ['One.', 'Two!', '“Three?”', 'Four…']],
  ['The U.S. Army came. It left.', ['The U.S. Army came.', 'It left.']],
  ['He lives in the U.S. The rest left.', ['He lives in the U.S.', 'The rest left.']],
  [
    'Col. Gen. A. V. Petrov spoke. Lt. Ivanov did not.',
    ['Col. Gen. A. V. Petrov spoke.', 'Lt. Ivanov did not.'],
  ],
  [
    'It began at 5 p.m. Moscow time. It ended at 6 p.m. The crowd left.',
    ['It began at 5 p.m. Moscow time.', 'It ended at 6 p.m.', 'The crowd left.'],
  ],
  [
    'About 3.5 km of St. Petersburg road. No. 7 too.',
    ['About 3.5 km of St. Petersburg road.', 'No. 7 too.'],
  ],
  ['On Feb. 24 it began. (All of it.) End', ['On Feb. 24 it began.', '(All of it.)', 'End']],
  ['It ended.The next day it rained.', ['It ended.', 'The next day it rained.']],
  ['readers of t.me/one and Lenta.Ru agree', ['readers of t.me/one and Lenta.Ru agree']],
  ['', []],
])('%s', (text, sentences) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test('a place belongs to the sentence that it ends', () => {
  const text = 'One here. Two there.';
  expect([0, 4, 9, 12, 20].map((place) => sentenceAt(splitSentences(text), place).start)).toEqual([
    0, 0, 0, 10, 10,
  ]);
});

test('nothing but white space stands between sentences', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9 .!?“”]{0,80}$/), (text) => {
      const spans = splitSentences(text);
      const outside = spans.reduceRight(
        (all, { start, end }) => all.slice(0, start) + all.slice(end),
        text,
      );
      expect(outside.trim()).toBe('');
    }),
  );
});
