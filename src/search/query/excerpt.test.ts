import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../words.ts';
import { excerptOf } from './excerpt.ts';

function show(text: string, ...written: string[]): string {
  const marks = written.map((each) => ({
    words: wordsOf(each).map((word) => word.form),
    prefix: each.endsWith('*'),
  }));
  return excerptOf(text, marks)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');
}

function filler(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
}

test.each([
  [['air defense'], 'Their air defense held the air.', 'Their [air defense] held the air.'],
  [['pokrovsk'], 'Avdiivka–Pokrovsk axis', 'Avdiivka–[Pokrovsk] axis'],
  [['script'], 'a <script>alert(1)</script> b', 'a <[script]>alert(1)</[script]> b'],
  [[], 'Nothing to see', 'Nothing to see'],
  [['a'], '', ''],
])('%s', (marks, text, shown) => {
  expect(show(text, ...marks)).toBe(shown);
});

test('cuts a long text round a match, with some words before it', () => {
  expect(show(`${filler('a', 100)} target, ${filler('b', 100)}`, 'target')).toMatch(
    /^… a94 a95 a96 a97 a98 a99 \[target\], b0 .* b40 …$/,
  );
});

test('begins with the text where the first match stands there', () => {
  expect(show(`Some target ${filler('b', 100)}`, 'target')).toMatch(
    /^Some \[target\] b0 .* b45 …$/,
  );
});

test('ends with the text where the last match stands there', () => {
  expect(show(`${filler('a', 100)} target end.`, 'target')).toMatch(
    /^… a54 .* a99 \[target\] end\.$/,
  );
});

test('shows different marks rather than one of them often', () => {
  const text = `${filler('a', 60)} one one one ${filler('b', 60)} one two ${filler('c', 60)}`;
  expect(show(text, 'one', 'two')).toContain('[one] [two]');
});

test('shows the most matches of those with equally many marks', () => {
  const text = `${filler('a', 60)} one ${filler('b', 60)} one b one ${filler('c', 60)}`;
  expect(show(text, 'one')).toContain('[one] b [one]');
});

test('shows the beginning of a text without a match', () => {
  expect(show(filler('a', 60), 'target')).toMatch(/^a0 .* a47 …$/);
});

test('an excerpt is a stretch of its text', () => {
  const words = fc.array(fc.constantFrom('one', 'two,', 'three\n', '“four”', 'five–six'), {
    maxLength: 120,
  });
  fc.assert(
    fc.property(words, fc.array(fc.constantFrom('one', 'two three', 'fi*')), (each, marks) => {
      const text = each.join(' ');
      const shown = show(text, ...marks).replace(/[[\]]|^… | …$/g, '');
      expect(text).toContain(shown);
      expect(shown.split(/\s+/).length).toBeLessThanOrEqual(49);
      if (each.length <= 48) expect(shown).toBe(text);
    }),
  );
});
