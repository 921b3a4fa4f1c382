import { expect, test } from 'vitest';
import type { Answer } from '../engine/answer.ts';
import { sayFound } from './say-found.ts';

const answer: Answer = {
  reports: 0,
  passages: 0,
  groups: [],
  months: [],
  facets: { kinds: [], series: [], publishers: [], years: [] },
  match: 'all',
  fallback: false,
  aliases: [],
  unknown: [],
  forms: [],
  remarks: [],
  marks: [],
};
const unknown = { written: 'embankmnt', start: 0, end: 9, suggestions: ['embankment'] };

test.each<[Partial<Answer>, string]>([
  [{}, 'Nothing found.'],
  [{ reports: 1 }, '1 report.'],
  [{ reports: 1604, passages: 12345 }, '1,604 reports, 12,345 passages.'],
  [{ reports: 3, passages: 3, fallback: true }, 'Reports that may fit.'],
  [
    { unknown: [{ ...unknown, taken: false }] },
    'Nothing found. “embankmnt” stands nowhere in the archive.',
  ],
  [
    { reports: 1, passages: 1, unknown: [{ ...unknown, taken: true }] },
    '1 report, 1 passage. “embankmnt” stands nowhere in the archive: these are for “embankment”.',
  ],
  [
    { reports: 2, passages: 4, match: 'some', aliases: [{ written: 'MoD', others: ['a b', 'c'] }] },
    '2 reports, 4 passages. No passage has all of this, but these reports do. Also searching a b, c.',
  ],
])('%j is said as: %s', (part, said) => expect(sayFound({ ...answer, ...part })).toBe(said));

test('what is written without end is cut', () => {
  const written = 'x'.repeat(10_000);
  const said = sayFound({ ...answer, unknown: [{ ...unknown, written, taken: false }] });
  expect(said.length).toBeLessThan(120);
});
