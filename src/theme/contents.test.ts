import { expect, test } from 'vitest';
import type { Passage, Section } from '../report/report.ts';
import { contentsOf } from './contents.ts';

function section(id: string, depth: 2 | 3 | 4, first: number, last: number): Section {
  return { id, title: id, depth, first, last };
}

function contentsOfSections(sections: Section[]) {
  return contentsOf({ sections, passages: [] }).others;
}

test('the takeaways stand apart, without what follows them under their heading', () => {
  const passage = (number: number, section: number, takeaway: boolean) =>
    ({ number, section, takeaway }) as Passage;
  const contents = contentsOf({
    sections: [section('key-takeaways', 2, 2, 4), section('a', 2, 5, 5)],
    passages: [
      passage(1, -1, false),
      passage(2, 0, true),
      passage(3, 0, true),
      passage(4, 0, false),
      passage(5, 1, false),
    ],
  });
  expect(contents.takeaways).toMatchObject({ href: '#key-takeaways', first: 2, last: 3 });
  expect(contents.others.map(({ href }) => href)).toEqual(['#a']);
});

test('a heading counts the passages of those below it', () => {
  const contents = contentsOfSections([
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
  const contents = contentsOfSections([
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
  expect(contentsOfSections([section('a', 3, 1, 1), section('b', 2, 2, 2)])).toHaveLength(2);
  expect(contentsOfSections([])).toEqual([]);
});
