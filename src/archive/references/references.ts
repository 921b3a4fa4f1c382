import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';

/** A report that the archive has not, as far as the words or the address that refer to it tell. */
export interface WantedReport {
  day: Day;
  /** Undefined where only its publisher can be told, or nothing but the day. */
  series?: string;
  publisher?: string;
  /** Undefined where nothing names one. */
  edition?: string;
}

/** Where a reference leads. */
export type Target =
  | { report: ReportId }
  /** The page of a day, which has reports, or says which one is wanted. */
  | { day: Day; wanted?: WantedReport }
  /** The page of a month `yyyy-mm`, which has reports. */
  | { month: string };

/** Words of a passage that are a link, with the reason why. */
export interface DateLink {
  passage: number;
  /** Where the words begin and end in the text of the passage. */
  start: number;
  end: number;
  target: Target;
  why: string;
}

/** What an address of somebody else's site leads to here. */
export interface AddressLink {
  target: Target;
  why: string;
}

/** How a report refers to another: it names or links it, cites it in a note, or names its day. */
export type ReferenceKind = 'names' | 'cites' | 'dates';

/** A place that refers to a report, seen from that report. */
export interface Backlink {
  from: ReportId;
  kind: ReferenceKind;
  /** Undefined for a note without a mark in the text. */
  passage?: number;
  /** The note that cites. */
  note?: number;
  /** Where the words begin and end that refer, in the text of the passage; undefined for a note. */
  words?: { start: number; end: number };
}

/** A report that is not in the archive, with the places that refer to it. */
export interface Wanted {
  report: WantedReport;
  /** Where its original stands, if a reference says so. */
  url?: string;
  backlinks: Backlink[];
}

/** All references of an archive. */
export interface References {
  /** The dates that are links, by the report that they stand in. */
  dates: ReadonlyMap<ReportId, readonly DateLink[]>;
  /** Addresses in text and notes that lead to reports, by the report that they stand in and as it writes them. */
  addresses: ReadonlyMap<ReportId, ReadonlyMap<string, AddressLink>>;
  /** The places that refer to each report, newest first. */
  backlinks: ReadonlyMap<ReportId, readonly Backlink[]>;
  /** How many these are, without loading them; reports that nothing refers to have no entry. */
  backlinkCounts: ReadonlyMap<ReportId, number>;
  /** What is wanted of each day, oldest day first. */
  wanted: ReadonlyMap<Day, readonly Wanted[]>;
}
