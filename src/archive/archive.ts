import { createHash } from 'node:crypto';
import type { Day } from '../report/day.ts';
import type { ReportId } from '../report/id.ts';
import type { Publisher, Registers, Series } from '../report/registers.ts';
import type { Report } from '../report/report.ts';
import type { RetiredPassage } from './ledger.ts';

/** All reports, validated, in order, and joined. A value: nothing in it changes after `buildArchive`. */
export interface Archive extends Registers {
  /** By day, oldest first; within a day assessments first, then by id. */
  reports: readonly Report[];
  byId: ReadonlyMap<ReportId, Report>;
  /** The reports of each day that has any, oldest day first. */
  byDay: ReadonlyMap<Day, readonly Report[]>;
  /** The reports of each month `yyyy-mm` that has any, oldest month first. */
  byMonth: ReadonlyMap<string, readonly Report[]>;
  /** The day of each of them: what asks for no more does not depend on what they say. */
  daysByMonth: ReadonlyMap<string, readonly Day[]>;
  /** The years that have reports, oldest first. */
  years: readonly string[];
  /** The first and the newest month that has a report; empty without reports. */
  months: { first: string; newest: string };
  /** The reports of each publisher that has any, by its id. */
  byPublisher: ReadonlyMap<string, readonly Report[]>;
  /** The report before and after each assessment in its series. */
  neighbours: ReadonlyMap<ReportId, Neighbours>;
  /**
   * Passages that were published and stand in their report no more, with the live ones that they are now;
   * reports without any have no entry.
   */
  retired: ReadonlyMap<ReportId, readonly RetiredPassage[]>;
  /** SHA-256 over all that was read, in hexadecimal: equal archives have equal versions. */
  version: string;
}

/** The reports beside one in its series. */
interface Neighbours {
  previous?: Report;
  next?: Report;
}

/** Joins parsed reports to an archive. */
export function buildArchive(
  parsed: readonly Report[],
  { publishers = [], series = [], outlets = [], aliases = [] }: Partial<Registers>,
  retired: Archive['retired'] = new Map(),
): Archive {
  const reports = parsed.toSorted(
    (a, b) =>
      compare(a.meta.day, b.meta.day) || compare(a.meta.kind, b.meta.kind) || compare(a.id, b.id),
  );
  const byDay = Map.groupBy(reports, (report) => report.meta.day);
  const byMonth = Map.groupBy(reports, (report) => report.meta.day.slice(0, 7));
  const months = [...byMonth.keys()];
  return {
    publishers,
    series,
    outlets,
    aliases,
    reports,
    byId: new Map(reports.map((report) => [report.id, report])),
    byDay,
    byMonth,
    daysByMonth: new Map(
      [...byMonth].map(([month, own]) => [month, own.map(({ meta }) => meta.day)] as const),
    ),
    years: [...new Set(months.map((month) => month.slice(0, 4)))],
    months: { first: months[0] ?? '', newest: months.at(-1) ?? '' },
    byPublisher: Map.groupBy(reports, (report) => report.meta.publisher),
    neighbours: neighboursOf(reports),
    retired,
    version: createHash('sha256')
      .update(
        JSON.stringify([
          reports.map((report) => report.hash),
          publishers,
          series,
          outlets,
          aliases,
          [...retired],
        ]),
      )
      .digest('hex'),
  };
}

/** The publisher of a report. The archive's checks have made sure that there is one. */
export function publisherOf(archive: Archive, report: Report): Publisher {
  const publisher = archive.publishers.find((entry) => entry.id === report.meta.publisher);
  if (!publisher) throw new Error(`No publisher "${report.meta.publisher}" for ${report.id}`);
  return publisher;
}

/** The series of an assessment; undefined for a wire report. */
export function seriesOf(archive: Archive, report: Report): Series | undefined {
  const { meta } = report;
  return meta.kind === 'assessment'
    ? archive.series.find((entry) => entry.id === meta.series)
    : undefined;
}

/** The assessments of a series, oldest first. */
export function reportsOfSeries(archive: Archive, id: string): Report[] {
  return archive.reports.filter(
    (report) => report.meta.kind === 'assessment' && report.meta.series === id,
  );
}

function neighboursOf(reports: readonly Report[]): Map<ReportId, Neighbours> {
  const neighbours = new Map<ReportId, Neighbours>();
  const last = new Map<string, Report>();
  const inTime = reports.toSorted(
    (a, b) => compare(a.meta.day, b.meta.day) || hourOf(a) - hourOf(b) || compare(a.id, b.id),
  );
  for (const report of inTime) {
    if (report.meta.kind !== 'assessment') continue;
    const previous = last.get(report.meta.series);
    neighbours.set(report.id, previous ? { previous } : {});
    const entry = previous && neighbours.get(previous.id);
    if (entry) entry.next = report;
    last.set(report.meta.series, report);
  }
  return neighbours;
}

/** The order of editions on a day: what comes in the morning, what is of no hour, what comes in the evening. */
function hourOf({ meta }: Report): number {
  const edition = meta.kind === 'assessment' ? (meta.edition ?? '') : '';
  return /^morning/.test(edition) ? -1 : /^(?:evening|night)/.test(edition) ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
