import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportId } from '../report/id.ts';
import { problemAt, type Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Keep } from './keep.ts';
import { ledgerFolder, ledgerReportOf, type Ledger, type RetiredPassage } from './ledger.ts';
import { readLedger } from './read-ledger.ts';
import type { ReportCache } from './report-cache.ts';

/** What the ledgers of a content folder say of its reports. */
export interface LoadedLedgers {
  /** Passages that were published and stand in their report no more; reports without any have no entry. */
  retired: Map<ReportId, RetiredPassage[]>;
  /** Reports with passages that no ledger holds yet. */
  unrecorded: Report[];
  problems: Problem[];
}

/** What one ledger says of its report. Plain data, for a cache. */
export interface LoadedLedger {
  retired: RetiredPassage[];
  problems: Problem[];
  /** Whether it holds all passages that stand in the report. */
  complete: boolean;
}

/**
 * Reads all ledgers and finds the published ids that would be lost.
 *
 * @param paths of all reports, those included that cannot be parsed
 * @param cache of what they say, if there is one
 */
export async function loadLedgers(
  folder: string,
  reports: readonly Report[],
  paths: readonly string[],
  keep: Keep,
  cache: ReportCache | undefined,
): Promise<LoadedLedgers> {
  const retired = new Map<ReportId, RetiredPassage[]>();
  const problems: Problem[] = [];
  const unrecorded = new Set(reports);
  const byPath = new Map(reports.map((report) => [report.path, report]));
  const known = new Set(paths);
  for (const path of await listLedgers(folder)) {
    const report = byPath.get(ledgerReportOf(path));
    if (report) {
      const file = join(folder, path);
      const read = () => loadLedger(file, path, report);
      const load = () => (cache ? cache.readLedger(file, report, read) : read());
      const loaded = keep(file, load, report);
      problems.push(...loaded.problems);
      if (loaded.retired.length > 0) retired.set(report.id, loaded.retired);
      if (loaded.complete) unrecorded.delete(report);
    } else if (!known.has(ledgerReportOf(path))) {
      const message = `It was published, but there is no ${ledgerReportOf(path)}.`;
      problems.push(problemAt(path, 'report-lost', message));
    }
  }
  return { retired, unrecorded: [...unrecorded], problems };
}

async function listLedgers(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, ledgerFolder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => `${ledgerFolder}/${name.replaceAll('\\', '/')}`)
    .toSorted();
}

function loadLedger(file: string, path: string, report: Report): LoadedLedger {
  const bytes = readBytes(file);
  if (bytes instanceof Error) {
    const problem = problemAt(path, 'unreadable-file', `${bytes.message}.`);
    return { retired: [], problems: [problem], complete: false };
  }
  // Most reports are never edited, and hashing is cheaper than reading.
  if (hash('sha256', bytes) === report.record) return { retired: [], problems: [], complete: true };
  const { ledger, problems } = readLedger(path, bytes.toString());
  const live = new Set(report.passages.map(({ id }) => id));
  const held = new Set(ledger.live.map(({ id }) => id));
  return {
    retired: ledger.retired.filter(({ id }) => !live.has(id)),
    problems: [...problems, ...lostPassages(report, ledger, live)],
    complete: report.passages.every(({ id }) => held.has(id)),
  };
}

/** Read at once: one after another, small files take twice as long the other way. */
function readBytes(file: string): Buffer | Error {
  try {
    return readFileSync(file);
  } catch (error) {
    return error as Error;
  }
}

function lostPassages(report: Report, ledger: Ledger, live: ReadonlySet<string>): Problem[] {
  return ledger.live
    .filter(({ id }) => !live.has(id))
    .map(({ id, text }) => {
      const beginning = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
      const message = `${id}, ${beginning}, was published and stands in the report no more.`;
      return problemAt(report.path, 'passage-lost', message);
    });
}
