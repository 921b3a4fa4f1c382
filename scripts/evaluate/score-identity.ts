import type { ExpectedReport } from './expected-report.ts';
import type { NormalizedFile } from './normalized-file.ts';
import { shareRow, type Row } from './row.ts';

/** A document as it should have come out, and as it did; without a file it was not written. */
export interface Pair {
  expected: ExpectedReport;
  file: NormalizedFile | undefined;
}

/** Rows on what a report is called, when it is from, and who wrote it. */
export function scoreIdentity(pairs: readonly Pair[]): Row[] {
  const due = pairs.filter(isDue);
  const check = (
    measure: string,
    goal: number,
    of: readonly Pair[],
    pick: (pair: Pair) => [expected: unknown, found: unknown],
  ) => {
    const wrong = of.flatMap((pair) => {
      const [expected, found] = pick(pair);
      if (pair.file && comparable(expected) === comparable(found)) return [];
      const seen = pair.file ? show(found) : 'not written';
      return [`${pair.expected.raw.path}: ${seen}, expected ${show(expected)}`];
    });
    return shareRow(measure, goal, 'documents', of.length, wrong);
  };
  const named = due.filter(({ expected, file }) => expected.authors ?? file?.meta.authors);
  return [
    check('day right', 1, due, ({ expected, file }) => [
      expected.truth.date ?? expected.raw.sidecar.day,
      file?.meta.day,
    ]),
    check('kind, series, edition right', 1, due, ({ expected: { truth }, file }) => [
      [truth.kind, truth.series ?? '', truth.edition ?? ''],
      [file?.meta.kind, file?.meta.series ?? '', file?.meta.edition ?? ''],
    ]),
    check('title right', 0.995, due, ({ expected, file }) => [
      expected.truth.title,
      file?.meta.title,
    ]),
    check('list of authors right', 0.99, named, ({ expected, file }) => [
      expected.authors,
      file?.meta.authors,
    ]),
  ];
}

/** Documents whose text is scored: those that must be written, and what was written of those that may be. */
export function isDue({ expected, file }: Pair): boolean {
  return expected.verdict === 'written' || (expected.verdict === 'either' && file !== undefined);
}

/** Whether documents without title or day are refused with the reason, and all others written. */
export function scoreVerdicts(pairs: readonly Pair[], output: string): Row {
  const wrong = pairs.flatMap(({ expected: { verdict, raw }, file }) => {
    if (verdict === 'either') return [];
    const line = output.split('\n').find((text) => text.includes(raw.path)) ?? 'not mentioned';
    if (verdict === 'written') return file ? [] : [`${raw.path} was not written: ${line}`];
    if (file) return [`${raw.path} was written as ${file.path}`];
    return /no-title|no-day/.test(line) ? [] : [`${raw.path}: no reason: ${line}`];
  });
  return shareRow('written or refused rightly', 1, 'documents', pairs.length, wrong);
}

/** White space, quotation marks and dashes of one sort, letters of one case. */
function comparable(value: unknown): string {
  return JSON.stringify(value ?? null)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/\\"|[“”«»]/g, "'")
    .replace(/[–—]/g, '-')
    .toLowerCase();
}

function show(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value ?? null);
}
