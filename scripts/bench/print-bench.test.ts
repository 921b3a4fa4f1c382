import { expect, test } from 'vitest';
import { printBench, printScale } from './print-bench.ts';
import type { Result } from './result.ts';

function result(name: string, median: Result['median'], goals: Result['goals'] = []): Result {
  return { name, title: name, goals, runs: [median], median };
}

const cold = [
  { figure: 'seconds', ofHugo: 0.6 },
  { figure: 'peakMegabytes', most: 2000 },
] as const;

test('sets cases beside their goals and Hugo', () => {
  const results = [
    result('hugo', { seconds: 20, peakMegabytes: 3200 }),
    { ...result('eleventy', {}), absent: 'not installed: npm ci' },
    result('cold', { seconds: 11, peakMegabytes: 2400 }, cold),
    result('ingest', { pagesPerSecond: 31 }, [{ figure: 'pagesPerSecond', least: 30 }]),
  ];
  expect(printBench({ reports: 1600, load: 0, results })).toMatchInlineSnapshot(`
    "case      measured               × Hugo + pagefind  goals
    hugo      20.00 s, 3200 MB       1.00
    eleventy  not installed: npm ci
    cold      11.00 s, 2400 MB       0.55               ≤ 0.6 ×: held, ≤ 2000 MB: missed
    ingest    31 pages a second                         ≥ 30 pages a second: held"
  `);
});

test('says what is unknown without Hugo', () => {
  const results = [result('cold', { seconds: 11, peakMegabytes: 1900 }, cold)];
  expect(printBench({ reports: 1600, load: 0, results })).toMatchInlineSnapshot(`
    "case  measured          × Hugo + pagefind  goals
    cold  11.00 s, 1900 MB                     ≤ 0.6 ×: unknown without Hugo, ≤ 2000 MB: held"
  `);
});

test('compares archives of several sizes by what a report costs', () => {
  const benches = [
    { reports: 100, load: 0, results: [result('cold', { seconds: 10, peakMegabytes: 500 })] },
    { reports: 1000, load: 0, results: [result('cold', { seconds: 110, peakMegabytes: 4000 })] },
  ];
  expect(printScale(benches)).toMatchInlineSnapshot(`
    "cold build of  ms a report  MB a report  × those at 100 (goal ≤ 1.15)
    100 reports    100.0        5.00         1.00, 1.00
    1000 reports   110.0        4.00         1.10, 0.80"
  `);
});
