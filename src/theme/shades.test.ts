import { expect, test } from 'vitest';
import { printThousands, shadeOf } from './shades.ts';

test.each([
  [0, 0],
  [9, 0],
  [10, 1],
  [19, 1],
  [20, 2],
  [1000, 2],
])('%i is of shade %i', (figure, shade) => {
  expect(shadeOf(figure, [10, 20])).toBe(shade);
});

test('thousands have one decimal', () => {
  expect([printThousands(0), printThousands(5312), printThousands(11950)]).toEqual([
    '0.0',
    '5.3',
    '11.9',
  ]);
});
