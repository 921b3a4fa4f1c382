import { expect, test } from 'vitest';
import { buildArchive } from '../archive/archive.ts';
import type { Report } from '../report/report.ts';
import { neighbourEntries } from './neighbour-entries.ts';

function report(day: string, edition?: string, series = 'one'): Report {
  const id = `${day.replaceAll('-', '/')}/${series}${edition ? `-${edition}` : ''}`;
  return { id, hash: id, meta: { kind: 'assessment', day, series, edition } } as unknown as Report;
}

function entriesOf(of: Report, ...others: Report[]): string[] {
  return neighbourEntries(buildArchive([of, ...others], {}), of).map(
    ({ relation, text }) => `${relation}: ${text}`,
  );
}

test('names the one before, the one after, and that of the same day a year before', () => {
  expect(
    entriesOf(
      report('2024-01-26'),
      report('2024-01-25'),
      report('2024-01-29'),
      report('2023-01-26'),
      report('2023-01-25'),
    ),
  ).toEqual([
    'The day before: January 25, 2024',
    'The one after it here: January 29, 2024',
    'A year before: January 26, 2023',
  ]);
});

test('takes the same edition of the year before where there is one', () => {
  const earlier = [report('2025-03-05', 'evening'), report('2025-03-05', 'morning')];
  expect(entriesOf(report('2026-03-05', 'morning'), ...earlier)).toContain(
    'A year before: March 5, 2025, morning',
  );
  expect(entriesOf(report('2026-03-05'), ...earlier)).toContain(
    'A year before: March 5, 2025, evening',
  );
});

test('has no year before for another series or for February 29', () => {
  expect(entriesOf(report('2024-01-26'), report('2023-01-26', undefined, 'two'))).toEqual([]);
  expect(entriesOf(report('2024-02-29'), report('2023-03-01'))).toEqual([
    'The one before it here: March 1, 2023',
  ]);
});

test('the evening comes after the morning', () => {
  const morning = report('2026-03-05', 'morning');
  const evening = report('2026-03-05', 'evening');
  expect(entriesOf(evening, morning, report('2026-03-06', 'morning'))).toEqual([
    'The edition before: March 5, 2026, morning',
    'The day after: March 6, 2026, morning',
  ]);
});
