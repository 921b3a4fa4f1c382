import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { problemsOf } from '../report/read-front-matter.ts';
import { parseReport, type ParsedReport } from '../report/parse-report.ts';
import { problemAt, sortProblems, type Problem } from '../report/problem.ts';
import { outletSchema, publisherSchema, seriesSchema } from '../report/registers.ts';
import type { Report } from '../report/report.ts';
import { buildArchive, type Archive } from './archive.ts';
import { checkArchive } from './check-archive.ts';
import { loadLedgers } from './load-ledgers.ts';
import type { ReportCache } from './report-cache.ts';

/** An archive and everything that is wrong with its content folder. */
export interface LoadedArchive {
  /** Of the reports that could be read. Only to be published if there are no problems. */
  archive: Archive;
  problems: Problem[];
  /** Reports with passages that no ledger holds yet: their links do not survive an edit. */
  unrecorded: Report[];
}

/** Reads a content folder: registers, reports and ledgers, each report parsed once in its life if there is a cache. */
export async function loadArchive(folder: string, cache?: ReportCache): Promise<LoadedArchive> {
  const publishers = await readRegister(folder, 'publishers.yaml', publisherSchema);
  const series = await readRegister(folder, 'series.yaml', seriesSchema);
  const outlets = await readRegister(folder, 'outlets.yaml', outletSchema, false);
  const problems = [...publishers.problems, ...series.problems, ...outlets.problems];
  const reports: Report[] = [];
  const paths = await listReports(folder);
  for (const path of paths) {
    const parsed = await readReport(folder, path, cache);
    if (parsed.report) reports.push(parsed.report);
    problems.push(...parsed.problems);
  }
  const ledgers = await loadLedgers(folder, reports, paths);
  const archive = buildArchive(
    reports,
    publishers.entries,
    series.entries,
    ledgers.retired,
    outlets.entries,
  );
  problems.push(...ledgers.problems, ...checkArchive(archive));
  return { archive, problems: sortProblems(problems), unrecorded: ledgers.unrecorded };
}

/** Paths of all normalized reports below the content folder, sorted. */
export async function listReports(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'reports'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .map((path) => path.replace(/^\/+/, ''))
    .toSorted();
}

async function readReport(
  folder: string,
  path: string,
  cache: ReportCache | undefined,
): Promise<ParsedReport> {
  const text = await readFile(join(folder, path), 'utf8').catch((error: Error) => error);
  if (text instanceof Error)
    return { problems: [problemAt(path, 'unreadable-file', `${text.message}.`)] };
  if (!cache) return parseReport(path, text);
  const cached = await cache.get(path, text);
  if (cached) return cached;
  const parsed = parseReport(path, text);
  await cache.set(path, text, parsed);
  return parsed;
}

async function readRegister<Entry extends { id: string }>(
  folder: string,
  file: string,
  schema: z.ZodType<Entry>,
  needed = true,
): Promise<{ entries: Entry[]; problems: Problem[] }> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    const missing = problemAt(file, 'missing-file', 'There is no such file.');
    return { entries: [], problems: needed ? [missing] : [] };
  }
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    const { line = 1, col: column = 1 } = error.linePos?.[0] ?? {};
    const message = `${error.message.split('\n')[0]}.`;
    return { entries: [], problems: [problemAt(file, 'yaml-syntax', message, { line, column })] };
  }
  const result = z.array(schema).safeParse(document.toJS());
  if (result.success) return { entries: result.data, problems: duplicates(file, result.data) };
  return { entries: [], problems: problemsOf(result.error, file, () => ({ line: 1, column: 1 })) };
}

function duplicates(file: string, entries: readonly { id: string }[]): Problem[] {
  return entries
    .filter((entry, index) => entries.findIndex((other) => other.id === entry.id) < index)
    .map((entry) => problemAt(file, 'duplicate-entry', `The id "${entry.id}" stands twice.`));
}
