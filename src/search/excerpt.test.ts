import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

function show(text: string, ...parts: string[]): string {
  return excerptOf(text, parts)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');
}

test.each([
  [['region'], 'In two regions, officials met.', 'In two [regions], officials met.'],
  [['il76'], 'An “Il-76” crashed.', 'An “[Il-76]” crashed.'],
  [['air defense'], 'Their air defense held.', 'Their [air] [defense] held.'],
  [['pokrovsk'], 'Avdiivka–Pokrovsk axis', 'Avdiivka–[Pokrovsk] axis'],
  [['1\uA78F7'], 'worth $1.7 billion', 'worth [$1.7] billion'],
  [['script'], 'a <script>alert(1)</script> b', 'a <script>alert(1)</[script]> b'],
])('%s', (parts, text, shown) => {
  expect(show(text, ...parts)).toBe(shown);
});

test('cuts a long text round the words', () => {
  const filler = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
  expect(show(`${filler} target ${filler}`, 'target')).toMatch(
    /^… w94 .* w99 \[target\] w0 .* w\d+ …$/,
  );
});

test('an uncut text is shown as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string(), (text, word) => {
      fc.pre(text.split(/(?<=[\s–—/])/u).length <= 48);
      const pieces = excerptOf(text, [word]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
