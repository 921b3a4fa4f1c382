import { expect, test } from 'vitest';
import type { Report } from '../report/report.ts';
import { planBundles } from './plan-bundles.ts';

function report(day: string, passages: number): Report {
  return { id: day, meta: { day }, passages: Array(passages).fill(0) } as unknown as Report;
}

function show(reports: Report[]): Record<string, string[]> {
  return Object.fromEntries(
    planBundles(reports).map((bundle) => [bundle.name, bundle.reports.map(({ id }) => id)]),
  );
}

const reports = [
  report('2023-01-01', 3000),
  report('2023-06-01', 3000),
  report('2023-07-01', 100),
  report('2024-01-01', 9000),
];

test('bundles and their reports go from new to old, and no bundle spans years', () => {
  expect(show(reports)).toEqual({
    '2024': ['2024-01-01'],
    '2023-2': ['2023-07-01', '2023-06-01'],
    '2023': ['2023-01-01'],
  });
  expect(planBundles(reports).map((bundle) => bundle.name)).toEqual(['2024', '2023-2', '2023']);
  expect(planBundles([])).toEqual([]);
});

test('a new report changes no bundle but the last', () => {
  const { '2024': _, ...before } = show(reports);
  expect(show([...reports, report('2024-01-02', 10)])).toMatchObject(before);
});
