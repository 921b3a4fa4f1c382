import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../engine/answer.ts';
import { wordsOf } from '../words.ts';
import { markWords } from './mark-words.ts';

/** A mark from its words; an asterisk behind them stands for a prefix. */
function markOf(written: string): Mark {
  return { words: wordsOf(written).map((word) => word.form), prefix: written.endsWith('*') };
}

function show(text: string, marks: readonly string[]): string {
  return markWords(text, marks.map(markOf)).reduceRight(
    (shown, { start, end }) =>
      `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );
}

test.each([
  ['word', ['regions'], 'Two regions; no region.', 'Two [regions]; no region.'],
  ['case and accents', ['facade'], 'A FAÇADE', 'A [FAÇADE]'],
  ['possessive', ['russia'], 'Russia’s Russians', '[Russia’s] Russians'],
  [
    'phrase as phrase',
    ['air defense'],
    'Air, defense; air–defense air',
    '[Air, defense]; [air–defense] air',
  ],
  ['half a phrase', ['air defense'], 'air and defense', 'air and defense'],
  ['prefix', ['attack*'], 'attacks attacked an at-attack', '[attacks] [attacked] an at-[attack]'],
  ['prefix of a phrase', ['air def*'], 'air defense, airy def', '[air defense], airy def'],
  ['overlap', ['a b', 'b c', 'c'], 'a b c d', '[a b c] d'],
  ['one within the other', ['air defense', 'air'], 'air defense air', '[air defense] [air]'],
  ['twice in a row', ['a a'], 'a a a b', '[a a a] b'],
  ['side by side', ['a', 'b'], 'a b', '[a] [b]'],
  ['designator', ['Il-76'], 'An “Il-76” crashed', 'An “[Il-76]” crashed'],
  ['amount', ['1.7 billion'], 'worth $1.7 billion', 'worth $[1.7 billion]'],
  ['at the end', ['the end'], 'This is the end', 'This is [the end]'],
  ['cut off', ['end of'], 'This is the end', 'This is the end'],
  ['nothing to mark', [], 'A text', 'A text'],
])('%s', (_, marks, text, shown) => {
  expect(show(text, marks)).toBe(shown);
});

test('ranges stand apart and in order, and hold whole words', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'b-a', 'c');
  const marks = fc.array(
    fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '*')),
  );
  fc.assert(
    fc.property(fc.array(word), marks, (words, written) => {
      const text = words.join(' ');
      const bounds = wordsOf(text);
      let last = -1;
      for (const { start, end } of markWords(
        text,
        written.map(([each, star]) => markOf(each.join(' ') + star)),
      )) {
        expect(start).toBeGreaterThan(last);
        expect(bounds.some((each) => each.start === start)).toBe(true);
        expect(bounds.some((each) => each.end === end)).toBe(true);
        last = end;
      }
    }),
  );
});
