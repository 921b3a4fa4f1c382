import { expect, test } from 'vitest';
import { buildArchive } from '../archive/archive.ts';
import { makeArchive } from '../archive/references/make-archive.ts';
import type { Day } from '../report/day.ts';
import { daysBeside } from './days-beside.ts';

const days = ['2022-12-30', '2023-01-02', '2023-01-05', '2023-01-05', '2023-06-01'];
const archive = makeArchive(days.map((day, index) => ({ day, title: `Storm ${index}` })));

test.each([
  ['2022-12-30', undefined, '2023-01-02'],
  ['2023-01-02', '2022-12-30', '2023-01-05'],
  ['2023-01-03', '2023-01-02', '2023-01-05'],
  ['2023-01-05', '2023-01-02', '2023-06-01'],
  ['2023-03-01', '2023-01-05', '2023-06-01'],
  ['2023-06-01', '2023-01-05', undefined],
  ['2021-01-01', undefined, '2022-12-30'],
  ['2024-01-01', '2023-06-01', undefined],
])('%s is between %s and %s', (day, previous, next) => {
  expect(daysBeside(archive, day as Day)).toEqual({
    ...(previous && { previous }),
    ...(next && { next }),
  });
});

test('nothing is beside a day of an empty archive', () => {
  expect(daysBeside(buildArchive([], {}), '2024-01-01' as Day)).toEqual({});
});
