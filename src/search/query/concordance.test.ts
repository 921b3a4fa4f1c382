import { expect, test } from 'vitest';
import { parseDay } from '../../report/day.ts';
import type { FoundPassage } from '../engine/answer.ts';
import { concordanceOf } from './concordance.ts';
import type { LineOrder } from './search-state.ts';

const marks = [
  { words: ['raid'], prefix: false },
  { words: ['air', 'strike'], prefix: true },
];

function passageOf(written: string, number: number, text: string): FoundPassage {
  const day = parseDay(written);
  if (!day) throw new Error(`${written} is no day`);
  const url = `/${written.replaceAll('-', '/')}/assessment/`;
  const report = {
    url,
    title: `Assessment of ${day}`,
    day,
    publisher: 'ISW',
    series: 'assessment',
  };
  return { report, url: `${url}#p-${number}`, number, section: '', text };
}

const found = [
  passageOf('2024-02-01', 1, 'A new raid began.'),
  passageOf('2023-05-01', 7, 'The old Raid, an old air\nstrike'),
  passageOf('2023-05-01', 2, 'Nobody saw a raid'),
];

function show(order: LineOrder): string[] {
  return concordanceOf(found, marks, order).map(
    (line) => `${line.before}[${line.match}]${line.after}`,
  );
}

test.each<[LineOrder, string[]]>([
  [
    'date',
    [
      'Nobody saw a [raid]',
      'The old [Raid], an old air strike',
      'The old Raid, an old [air strike]',
      'A new [raid] began.',
    ],
  ],
  [
    'before',
    [
      'Nobody saw a [raid]',
      'A new [raid] began.',
      'The old Raid, an old [air strike]',
      'The old [Raid], an old air strike',
    ],
  ],
  [
    'after',
    [
      'Nobody saw a [raid]',
      'The old Raid, an old [air strike]',
      'The old [Raid], an old air strike',
      'A new [raid] began.',
    ],
  ],
])('sorted by %s', (order, lines) => {
  expect(show(order)).toEqual(lines);
});

test('a line says where it stands', () => {
  expect(concordanceOf(found.slice(0, 1), marks, 'date')).toEqual([
    {
      url: '/2024/02/01/assessment/#p-1',
      title: 'Assessment of 2024-02-01',
      day: '2024-02-01',
      before: 'A new ',
      match: 'raid',
      after: ' began.',
    },
  ]);
});

test('contexts have whole words and an end', () => {
  const text = `${'before '.repeat(40)}raid${' after'.repeat(40)}`;
  const [line] = concordanceOf([passageOf('2024-02-01', 1, text)], marks, 'date');
  expect([line?.before, line?.after]).toEqual(['before '.repeat(14), ' after'.repeat(16)]);
});
