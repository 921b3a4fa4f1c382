import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NormalizedFile } from './normalized-file.ts';
import { shareRow, type Row } from './row.ts';
import type { Run } from './run-command.ts';

/** The hash of every file of a folder, by its path. */
export function hashFolder(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** Whether a second run has changed nothing and says so of every document that the first has written. */
export function scoreSecondRun(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  second: Run,
  written: number,
): Row {
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .map((file) => `${file} has changed`);
  const unchanged = second.stdout.split('\n').filter((line) => / {2}unchanged/.test(line)).length;
  const silent = unchanged === written ? [] : [`"unchanged" ${unchanged} times, not ${written}`];
  return shareRow('ingesting again changes nothing', 1, 'files', after.size, [
    ...changed,
    ...silent,
  ]);
}

/** Whether `check` finds nothing in what ingest has written. */
export function scoreCheck(check: Run, written: number): Row {
  const rows: unknown = check.stdout.trim() === '' ? [] : JSON.parse(check.stdout);
  const problems = Array.isArray(rows) ? rows.map(printProblem) : [];
  const files = new Map(problems.map((line) => [line.split(':')[0], line]));
  const crashed = check.status === 0 || problems.length > 0 ? [] : [check.stderr];
  return shareRow('passes check', 1, 'documents', written, [...crashed, ...files.values()]);
}

/** Whether documents in another form came out as the same text; front matter is compared if `whole`. */
export function scoreVariants(
  measure: string,
  originals: readonly NormalizedFile[],
  variants: ReadonlyMap<string, NormalizedFile>,
  whole: boolean,
): Row {
  const wrong = originals.flatMap((original) => {
    const variant = variants.get(original.path);
    if (!variant) return [`${original.path} was not written`];
    if (whole && meta(original) !== meta(variant)) return [`${original.path}: other front matter`];
    return original.markdown === variant.markdown ? [] : [firstDifference(original, variant)];
  });
  return shareRow(measure, 1, 'documents', originals.length, wrong);
}

function printProblem(row: unknown): string {
  const { file, line, rule, message } = row as Record<string, unknown>;
  return `${String(file)}:${String(line)} ${String(rule)} ${String(message)}`;
}

function meta(file: NormalizedFile): string {
  return JSON.stringify({ ...file.meta, raw: undefined });
}

function firstDifference(original: NormalizedFile, variant: NormalizedFile): string {
  const [left, right] = [original.markdown.split('\n'), variant.markdown.split('\n')];
  const line = left.findIndex((text, index) => text !== right[index]);
  const at = [...(left[line] ?? '')].findIndex((char, index) => char !== right[line]?.[index]);
  const cut = (text: string | undefined) =>
    JSON.stringify(text?.slice(Math.max(0, at - 20), at + 40));
  return `${original.path}: ${cut(left[line])} became ${cut(right[line])}`;
}
