import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joiner, wordsOf } from './words.ts';

/** Forms joined by spaces; the joiner as `_`. */
function forms(text: string): string {
  return wordsOf(text)
    .map(({ form }) => form.replaceAll(joiner, '_'))
    .join(' ');
}

test.each([
  ['Russian forces advanced.', 'russian forces advanced'],
  ['Il-76, Il‑76 and IL–76', 'il 76 il 76 and il 76'],
  ['the T-72B3 of the 234th', 'the t 72b3 of the 234th'],
  ['Avdiivka—Pokrovsk/Kupyansk', 'avdiivka pokrovsk kupyansk'],
  ['$1.7 billion, €1,7', '1_7 billion 1_7'],
  ['1,234 and 1,234,567.89', '1234 and 1234567_89'],
  ['1.75bn; 1,009th; 12.5km', '1_75bn 1009th 12_5km'],
  ['on January 5.', 'on january 5'],
  ['in 2022.Russian', 'in 2022 russian'],
  ['at 8:10pm, 50%', 'at 8 10pm 50'],
  ['U.S. U.S U.K.-led U.S.’s', 'us us uk led us'],
  ['e.g.The i.e., p.m.', 'eg the ie pm'],
  ['J. K. Rowling', 'j k rowling'],
  ['medicine.The Pravda.Ru t.me/rybar', 'medicine the pravda ru t me rybar'],
  ["Russia's Russia’s Russians' it`s RUSSIA'S", 'russia russia russians it russia'],
  ["don't O’Brien d'état", 'dont obrien detat'],
  ["Slov'yansk Словʼянськ Kazanʹ", 'slovyansk словянськ kazan'],
  ["'air defense' “regions”", 'air defense regions'],
  ['façade Nausėda Erdoğan Łódź Søren', 'facade nauseda erdogan lodz soren'],
  ['STRASSE Straße İstanbul ﬁre', 'strasse strasse istanbul fire'],
  ['Авдіївка Йод ёлка', 'авдіівка иод елка'],
  ['air\u00ADcraft zero\u200Bwidth a\u2060b', 'aircraft zerowidth ab'],
  ['km² ½ Ⅳ', 'km2 1_2 iv'],
  ['-- … “” 💥 \u0000', ''],
  ['a_b @handle #tag C++', 'a b handle tag c'],
])('%s', (text, expected) => {
  expect(forms(text)).toBe(expected);
});

test.each([
  ['of U.S. aid', ['of', 'U.S.', 'aid']],
  ['“Il-76’s”', ['Il', '76’s']],
  ['($1.7 billion)', ['1.7', 'billion']],
])('offsets in %s', (text, written) => {
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(written);
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."aZ1é.,'’- $\u00AD\u0301łїßﷺ½⒈Σ"), maxLength: 40 }),
);

test('a form is letters and digits, and comes back as itself', () => {
  fc.assert(
    fc.property(text, (written) => {
      for (const { form } of wordsOf(written)) {
        expect(form).toMatch(/^[\p{L}\p{N}]+$/u);
        if (!form.includes(joiner)) expect(forms(form)).toBe(form);
      }
    }),
  );
});

test('words stand apart, in order, within the text', () => {
  fc.assert(
    fc.property(text, (written) => {
      let last = 0;
      for (const { start, end } of wordsOf(written)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(written.length);
    }),
  );
});

test('texts side by side have the words of both', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(forms(`${one} ${other}`)).toBe(`${forms(one)} ${forms(other)}`.trim());
    }),
  );
});

test('neither case nor the way accents are written matters', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aBcé їЙž1-. ’'), maxLength: 40 });
  fc.assert(
    fc.property(plain, (written) => {
      expect(forms(written.toUpperCase())).toBe(forms(written));
      expect(forms(written.normalize('NFD'))).toBe(forms(written.normalize('NFC')));
    }),
  );
});
