import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReport, type ParsedReport } from '../report/parse-report.ts';
import { problemAt, sortProblems, type Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import { buildArchive, type Archive } from './archive.ts';
import { checkArchive } from './check-archive.ts';
import { makeAnew, type Keep } from './keep.ts';
import { loadLedgers } from './load-ledgers.ts';
import { readRegisters } from './read-registers.ts';
import type { ReportCache } from './report-cache.ts';

/** An archive and everything that is wrong with its content folder. */
export interface LoadedArchive {
  /** Of the reports that could be read. Only to be published if there are no problems. */
  archive: Archive;
  problems: Problem[];
  /** Reports with passages that no ledger holds yet: their links do not survive an edit. */
  unrecorded: Report[];
}

/**
 * Reads a content folder: registers, reports and ledgers, each report parsed once in its life if there is a cache.
 *
 * @param keep for who reads the folder again and again
 */
export async function loadArchive(
  folder: string,
  cache?: ReportCache,
  keep: Keep = makeAnew,
): Promise<LoadedArchive> {
  const { registers, problems } = await readRegisters(folder, keep);
  const reports: Report[] = [];
  const paths = await listReports(folder);
  for (const path of paths) {
    const parsed = keep(join(folder, path), () => readReport(folder, path, cache));
    if (parsed.report) reports.push(parsed.report);
    problems.push(...parsed.problems);
  }
  const ledgers = await loadLedgers(folder, reports, paths, keep, cache);
  const archive = buildArchive(reports, registers, ledgers.retired);
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

/** Reads and parses one report, or takes it from the cache if there is one. */
export function readReport(
  folder: string,
  path: string,
  cache: ReportCache | undefined,
): ParsedReport {
  try {
    if (cache) return cache.read(folder, path);
    return parseReport(path, readFileSync(join(folder, path), 'utf8'));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { problems: [problemAt(path, 'unreadable-file', `${error.message}.`)] };
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
