import type { ParsedReport } from '../report/parse-report.ts';
import { openJsonCache } from './json-cache.ts';

/** Parsed reports by the bytes that they were parsed from and the code that parsed them. */
export interface ReportCache {
  get(path: string, text: string): ParsedReport | undefined;
  set(path: string, text: string, parsed: ParsedReport): Promise<void>;
  /** How many it holds. */
  count(): Promise<number>;
}

/** Opens the cache of parsed reports in the folder of the project. */
export async function openReportCache(root: string): Promise<ReportCache> {
  const cache = await openJsonCache<ParsedReport>(root, 'daybook', ['src/report']);
  return {
    get: (path, text) => cache.get(`${path}\n${text}`),
    set: (path, text, parsed) => cache.set(`${path}\n${text}`, parsed),
    count: cache.count,
  };
}
