import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';

test.each([
  ['Il-76 Belgorod', ['il76', 'belgorod'], []],
  ['"air defense" regions', ['air defense', 'regions'], []],
  ['“air defense” -drill', ['air defense'], ['drill']],
  ['strike -"air base"', ['strike'], ['air base']],
  ['$1.7 billion', ['1\uA78F7', 'billion'], []],
  ['the the The', ['the'], []],
  ['Avdiivka–Pokrovsk', ['avdiivka', 'pokrovsk'], []],
  ['"unclosed phrase', ['unclosed', 'phrase'], []],
  ['" " "" - -- …', [], []],
])('%s', (text, all, none) => {
  expect(parseQuery(text)).toEqual({ all, none, cut: false });
});

test('any text is a query, of bounded size', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { all, none } = parseQuery(text);
      for (const each of [...all, ...none]) expect(each).toMatch(/[\p{L}\p{N}]/u);
    }),
  );
  const long = parseQuery(Array.from({ length: 9000 }, (_, index) => `w${index}`).join(' '));
  expect(long.all).toHaveLength(24);
  expect(long.cut).toBe(true);
});
