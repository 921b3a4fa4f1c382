import { expect, test } from 'vitest';
import type { Section } from '../report/report.ts';
import { contentsOf } from './contents.ts';

function section(id: string, depth: 2 | 3 | 4, first: number, last: number): Section {
  return { id, title: id, depth, first, last };
}

test('a heading counts the passages of those below it', () => {
  const contents = contentsOf([
    section('a', 2, 1, 2),
    section('b', 2, 0, 0),
    section('b1', 3, 3, 4),
    section('b1x', 4, 5, 6),
    section('b2', 3, 7, 7),
  ]);
  expect(
    contents.map(({ href, first, last, entries }) => [
      href,
      first,
      last,
      entries.map((entry) => [entry.href, entry.first, entry.last]),
    ]),
  ).toEqual([
    ['#a', 1, 2, []],
    [
      '#b',
      3,
      7,
      [
        ['#b1', 3, 6],
        ['#b2', 7, 7],
      ],
    ],
  ]);
});

test('the highest level is the first, whatever its depth', () => {
  const contents = contentsOf([
    section('a', 3, 1, 1),
    section('b', 3, 2, 2),
    section('c', 4, 3, 3),
  ]);
  expect(contents.map(({ href, last }) => [href, last])).toEqual([
    ['#a', 1],
    ['#b', 3],
  ]);
});

test('a text may begin with a lower heading, or have none', () => {
  expect(contentsOf([section('a', 3, 1, 1), section('b', 2, 2, 2)])).toHaveLength(2);
  expect(contentsOf([])).toEqual([]);
});
