import { expect, test } from 'vitest';
import { percentile } from './query-mix.ts';

test.each([
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2],
  [[5], 0.95, 5],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
])('%j at %d', (values, share, expected) => expect(percentile(values, share)).toBe(expected));
