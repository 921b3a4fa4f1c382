import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { printSizes, readSizes, sizeStep } from '../format/gzip-sizes.ts';
import { packFilled } from './pack.ts';

test('what is filled up has a whole number of steps, and unpacks as before', () => {
  for (let length = 0; length < 200; length++) {
    const value = Array.from({ length }, (_, index) => (index * 7919) % 100);
    const bytes = packFilled(value);
    expect(bytes.length % sizeStep).toBe(0);
    expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(value);
  }
});

test('sizes are one character each, and survive JSON', () => {
  const sizes = Array.from({ length: 3000 }, (_, index) => (index + 1) * sizeStep);
  const printed = printSizes(sizes);
  expect(printed).toHaveLength(sizes.length);
  expect(readSizes(JSON.parse(JSON.stringify(printed)) as string)).toEqual(sizes);
});
