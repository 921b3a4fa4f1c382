import type { ParsedReport } from '../report/parse-report.ts';
import type { Report } from '../report/report.ts';
import { openJsonCache } from './json-cache.ts';
import { lazily } from './lazily.ts';

/** Parsed reports by the bytes that they were parsed from and the code that parsed them. */
export interface ReportCache {
  /**
   * @param parse parses the report again, should a part of it be missing when it is asked for
   */
  get(path: string, text: string, parse: () => ParsedReport): ParsedReport | undefined;
  set(path: string, text: string, parsed: ParsedReport): void;
  /** How many it holds. */
  count(): Promise<number>;
}

/** What is much, and what neither a check of an archive nor a build of a few pages asks of most reports. */
const bodyNames = ['sections', 'passages', 'notes', 'blocks'] as const;
type Body = Pick<Report, (typeof bodyNames)[number]>;
type Head = Omit<Report, keyof Body>;

/** Opens the cache of parsed reports in the folder of the project. */
export async function openReportCache(root: string): Promise<ReportCache> {
  const heads = await openJsonCache<{ head?: Head; problems: ParsedReport['problems'] }>(
    root,
    'daybook',
    ['src/report'],
  );
  const bodies = await openJsonCache<Body>(root, 'daybook-bodies', ['src/report']);
  return {
    get(path, text, parse) {
      const cached = heads.get(`${path}\n${text}`);
      if (!cached) return undefined;
      const { head, problems } = cached;
      if (!head) return { problems };
      const load = () => bodies.get(`${path}\n${head.hash}`) ?? bodyOf(parse());
      return { report: lazily(head, bodyNames, load), problems };
    },
    set(path, text, { report, problems }) {
      if (report) bodies.set(`${path}\n${report.hash}`, bodyOf({ report, problems }));
      heads.set(`${path}\n${text}`, { ...(report && { head: headOf(report) }), problems });
    },
    count: heads.count,
  };
}

function headOf(report: Report): Head {
  const head: Partial<Report> = { ...report };
  for (const name of bodyNames) delete head[name];
  return head as Head;
}

/** Empty if a report that could be parsed has meanwhile become something else. */
function bodyOf({ report }: ParsedReport): Body {
  const { sections = [], passages = [], notes = [], blocks = [] } = report ?? {};
  return { sections, passages, notes, blocks };
}
