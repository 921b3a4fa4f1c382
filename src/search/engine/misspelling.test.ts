import { expect, test } from 'vitest';
import { explainMisspelling } from './misspelling.ts';

test.each([
  ['harbour', 'harbour', 0],
  ['harbuor', 'harbour', 1],
  ['habour', 'harbour', 1],
  ['harrbour', 'harbour', 1],
  ['harbiur', 'harbour', 1],
  ['arbour', 'harbour', 1],
  ['harbuorr', 'harbour', 2],
  ['abrour', 'harbour', 2],
  ['', 'ab', 2],
])('%s for %s: %i', (typed, meant, mistakes) => {
  expect(explainMisspelling(typed, meant, 2)?.mistakes).toBe(mistakes);
});

test.each([
  ['hbr', 'harbour'],
  ['rubarho', 'harbour'],
])('%s for %s is too much', (typed, meant) => {
  expect(explainMisspelling(typed, meant, 2)).toBeUndefined();
});

test.each([
  ['habour', 'a letter left out', 'hxarbour', 'one put in'],
  ['harbbour', 'a letter twice', 'harbwour', 'another put in'],
  ['harboyr', 'the key beside', 'harbomr', 'one far away'],
  ['harbuor', 'letters swapped', 'harbonr', 'one exchanged'],
  ['harvour', 'in the middle', 'jarbour', 'at the beginning'],
])('%s (%s) is likelier than %s (%s)', (likelier, _, other) => {
  const cost = (typed: string) => explainMisspelling(typed, 'harbour', 2)?.cost ?? Infinity;
  expect(cost(likelier)).toBeLessThan(cost(other));
});
