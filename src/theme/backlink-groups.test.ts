import { expect, test } from 'vitest';
import {
  makeArchive,
  makeReferences,
  type MadeReport,
} from '../archive/references/make-archive.ts';
import type { ReportId } from '../report/id.ts';
import { groupBacklinks } from './backlink-groups.ts';
import { countReferrers, foldByYear } from './referrers.ts';

const series = 'russian-offensive-campaign-assessment';
const id = `2024/01/25/${series}` as ReportId;
const original = 'https://isw.pub/UkrWar012524';

function refer(...texts: readonly string[]) {
  const others = texts.map((text, index): MadeReport => ({
    day: `2024-02-0${index + 1}`,
    series,
    text,
  }));
  const archive = makeArchive([{ day: '2024-01-25', series }, ...others]);
  const references = makeReferences(archive);
  const groups = groupBacklinks(archive, references.backlinks.get(id) ?? []);
  return {
    count: countReferrers(references, id),
    said: groups.map(({ title, referrers }) => ({
      title,
      said: referrers.map(({ report, said }) => [
        report.meta.day,
        ...said.map((html) =>
          html.replace(/href="[^"]*#/g, 'href="#').replace(/p-[0-9a-f]{8}/g, 'p-x'),
        ),
      ]),
    })),
  };
}

test('what refers is told by kind, newest first, each with its sentence', () => {
  const { count, said } = refer(
    'Cold. It rained on January 25 \\<all day. Warm.',
    `A claim of Col. Gen. Ivanov & others.[^1] More.\n\n[^1]: ${original}`,
    'As ISW assessed on January 25, it rained.',
    'It rained on January 25.\n\nIt rained on January 25. It stopped.',
  );
  expect(count).toBe(4);
  expect(said).toEqual([
    {
      title: 'Name or link it',
      said: [['2024-02-03', 'As ISW assessed on <a href="#p-x">January 25</a>, it rained.']],
    },
    {
      title: 'Cite it in a note',
      said: [
        [
          '2024-02-02',
          'A claim of Col. Gen. Ivanov &amp; others. <small><a href="#p-x">paragraph\u00a01</a>, <a href="#note-1">note\u00a01</a></small>',
        ],
      ],
    },
    {
      title: 'Name its day',
      said: [
        ['2024-02-04', 'It rained on <a href="#p-x">January 25</a>.'],
        ['2024-02-01', 'It rained on <a href="#p-x">January 25</a> &lt;all day.'],
      ],
    },
  ]);
});

test('a long sentence is cut round the words that refer', () => {
  const { said } = refer(`${'Rain and '.repeat(100)}rain on January 25${' and rain'.repeat(100)}.`);
  expect(said[0]?.said[0]?.[1]).toMatch(
    /^… (and )?(Rain and ){10,13}rain on <a href="#p-x">January 25<\/a>( and rain){10,13}( and)? …$/,
  );
});

test('what is too much is folded by year', () => {
  const of = (day: string) => ({ report: { meta: { day } } });
  const items = ['2026-02-01', '2026-01-01', '2025-12-01', '2024-01-01'].map(of);
  const { shown, folded } = foldByYear(items, 1);
  expect(shown).toEqual([of('2026-02-01')]);
  expect(folded.map(([year, { length }]) => [year, length])).toEqual([
    ['2026', 1],
    ['2025', 1],
    ['2024', 1],
  ]);
});
