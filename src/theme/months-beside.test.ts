import { expect, test } from 'vitest';
import { buildArchive } from '../archive/archive.ts';
import { makeArchive } from '../archive/references/make-archive.ts';
import { monthsBeside } from './months-beside.ts';

const days = ['2022-11-30', '2023-01-02', '2023-02-05', '2023-06-01'];
const archive = makeArchive(days.map((day, index) => ({ day, title: `Storm ${index}` })));

test.each([
  ['2022-11', undefined, '2023-01'],
  ['2023-01', '2022-11', '2023-02'],
  ['2023-02', '2023-01', '2023-06'],
  ['2023-04', '2023-02', '2023-06'],
  ['2023-06', '2023-02', undefined],
  ['2021-01', undefined, '2022-11'],
  ['2024-01', '2023-06', undefined],
])('%s is between %s and %s', (month, previous, next) => {
  expect(monthsBeside(archive, month)).toEqual({
    ...(previous && { previous }),
    ...(next && { next }),
  });
});

test('nothing is beside a month of an empty archive', () => {
  expect(monthsBeside(buildArchive([], {}), '2024-01')).toEqual({});
});
