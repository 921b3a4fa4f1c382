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
  /** The reports that cite it, oldest first; never empty. */
  reports: readonly CitingReport[];
  /** How often it is cited, by month `yyyy-mm`, oldest first. */
  months: ReadonlyMap<string, number>;
  /** Outlets that support the same passages, most often first. */
  together: readonly { id: string; passages: number }[];
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
