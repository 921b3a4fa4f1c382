import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport, type ParsedReport } from '../report/parse-report.ts';
import type { Report } from '../report/report.ts';
import { stampOf } from './file-stamp.ts';
import { openJsonCache } from './json-cache.ts';
import { lazily, weakly } from './lazily.ts';
import type { LoadedLedger } from './load-ledgers.ts';

/** Parsed reports by their bytes and the code that parsed them, and what their ledgers say. */
export interface ReportCache {
  /**
   * The report of a file, parsed once. Throws where the file cannot be read.
   *
   * @param folder of the content
   * @param path below it
   */
  read(folder: string, path: string): ParsedReport;
  /** What a ledger, which is a file, says of its report: read once, as long as neither is another. */
  readLedger(file: string, report: Report, read: () => LoadedLedger): LoadedLedger;
  /** How many reports it holds. */
  count(): Promise<number>;
}

/** What is much, and what neither a check of an archive nor a build of a few pages asks of most reports. */
const bodyNames = ['sections', 'passages', 'notes', 'blocks'] as const;
type Body = Pick<Report, (typeof bodyNames)[number]>;
type Head = Omit<Report, keyof Body>;

/** A parsed report without its body. */
interface Kept {
  head?: Head;
  problems: ParsedReport['problems'];
}

/** Opens the cache of parsed reports in the folder of the project. */
export async function openReportCache(root: string): Promise<ReportCache> {
  const heads = await openJsonCache<Kept>(root, 'daybook', ['src/report']);
  const bodies = await openJsonCache<Body>(root, 'daybook-bodies', ['src/report']);
  const ledgers = await openJsonCache<LoadedLedger>(root, 'daybook-ledgers', [
    'src/report',
    'src/archive',
  ]);

  function parse(path: string, text: string, key: string): [Kept, Body] {
    const { report, problems } = parseReport(path, text);
    const body = bodyOf(report);
    if (report) bodies.set(`${path}\n${report.hash}`, body);
    const kept = { ...(report && { head: headOf(report) }), problems };
    heads.set(key, kept);
    return [kept, body];
  }

  return {
    read(folder, path) {
      const file = join(folder, path);
      const stamp = stampOf(file);
      const stampKey = `${path}\n${stamp.text}`;
      const load = ({ hash }: Head) =>
        bodies.get(`${path}\n${hash}`) ??
        bodyOf(parseReport(path, readFileSync(file, 'utf8')).report);
      const known = heads.get(stampKey);
      if (known) return withBody(known, load);
      const text = readFileSync(file, 'utf8');
      const key = `${path}\n${hash('sha256', text)}`;
      const read = heads.get(key);
      const [kept, body] = read ? [read] : parse(path, text, key);
      if (stamp.isSettled) heads.set(stampKey, kept);
      return withBody(kept, load, body);
    },
    readLedger(file, { path, hash }, read) {
      const stamp = stampOf(file);
      const key = `${path}\n${hash}\n${stamp.text}`;
      const known = ledgers.get(key);
      if (known) return known;
      const loaded = read();
      // What is wrong is looked at again: it may have been the disk.
      if (stamp.isSettled && loaded.problems.length === 0) ledgers.set(key, loaded);
      return loaded;
    },
    count: bodies.count,
  };
}

/** The report, whose body is loaded when it is asked for: all reports of an archive together have much of it. */
function withBody({ head, problems }: Kept, load: (head: Head) => Body, body?: Body): ParsedReport {
  if (!head) return { problems };
  const loadBody = weakly(() => hold(load(head)), body);
  return { report: lazily<Head, Body>({ ...head }, bodyNames, loadBody), problems };
}

/** Bodies that were loaded lately: pages of one day after the other show passages of the same days around them. */
const lately: Body[] = [];
const held = 100;

function hold(body: Body): Body {
  lately.push(body);
  if (lately.length > held) lately.shift();
  return body;
}

function headOf(report: Report): Head {
  const head: Partial<Report> = { ...report };
  for (const name of bodyNames) delete head[name];
  return head as Head;
}

/** Empty if a report that could be parsed has meanwhile become something else. */
function bodyOf(report: Report | undefined): Body {
  const { sections = [], passages = [], notes = [], blocks = [] } = report ?? {};
  return { sections, passages, notes, blocks };
}
