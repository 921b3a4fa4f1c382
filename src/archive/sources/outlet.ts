import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { OutletEntry } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { Citation } from './find-citations.ts';

/** What an outlet is called, and where it stands. */
export interface OutletName {
  /** Its address in lower case: `t.me/rybar`; never changes, and is that of its page. */
  id: string;
  /** As outlets.yaml or publishers.yaml has it; otherwise its address, as first spelled. */
  name: string;
  /** True where it has a page of its own. */
  paged: boolean;
}

/** Whoever stands behind cited URLs: a channel, an account, a site, or one that has several of them. */
export interface Outlet extends OutletName {
  kind: OutletEntry['kind'];
  /** What outlets.yaml says of it. */
  description?: string;
  /** How often it is cited, by address, most often first. */
  addresses: readonly { id: string; citations: number }[];
  citations: number;
  /** How many reports cite it. */
  reports: number;
  firstCited: CitedAt;
  lastCited: CitedAt;
  /** What cites it, by years, oldest first; never empty. */
  years: readonly CitedIn[];
  /** How often it is cited, by month `yyyy-mm`, oldest first. */
  months: ReadonlyMap<string, number>;
  /** Outlets that support the same passages, most often first. */
  together: readonly { id: string; passages: number }[];
}

/** A report as the first or the last that cites an outlet. */
export interface CitedAt {
  report: ReportId;
  day: Day;
}

/** Some reports that cite an outlet, loaded when they are asked for: few are shown, and all are counted. */
export interface CitingReports {
  /** Of all that is shown of them. */
  readonly hash: string;
  /** Oldest first. */
  readonly reports: readonly CitingReport[];
}

/** The reports of a year that cite an outlet. */
export interface CitedIn extends CitingReports {
  year: string;
  /** How many lines of text the outlet supports in them. */
  lines: number;
  /** The same reports, page by page: those that one is too small for fill several, so that full ones stay. */
  parts: readonly CitedOnPage[];
}

/** The reports of a year that cite an outlet, as far as they stand on one page. */
export interface CitedOnPage extends CitingReports {
  /** The days of the first and of the last. */
  from: Day;
  to: Day;
}

/** A report with what it cites of an outlet. */
export interface CitingReport {
  report: Report;
  citations: readonly Citation[];
  /** How many lines of its text the outlet supports: notes without a mark count as one. */
  lines: number;
  /** Of what is shown of it: nothing of the report but its front matter and what it cites the outlet for. */
  hash: string;
}

/** All outlets that an archive cites. */
export interface Outlets {
  /** Most cited first, then by id. */
  all: readonly Outlet[];
  /** By each of their addresses. */
  byAddress: ReadonlyMap<string, Outlet>;
  /** Where each of their addresses stands on the site. */
  urls: ReadonlyMap<string, string>;
}
