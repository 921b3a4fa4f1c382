import { setImmediate as giveWay } from 'node:timers/promises';
import type { ReportId } from '../report/id.ts';
import { WordTable } from '../report/word-table.ts';
import type { Archive } from './archive.ts';
import { coverSeries, type SeriesCoverage } from './coverage/cover-series.ts';
import { findInReport, type Findings, type FindingsCache } from './find-in-report.ts';
import { outlineReport, type Outline, type OutlineCache } from './outline.ts';
import { joinReferences } from './references/join-references.ts';
import type { JoinsCache } from './references/keep-join.ts';
import { openReferring, type ReferringCache } from './references/read-referring.ts';
import type { References } from './references/references.ts';
import { DayByDay, type DaysCache } from './related/day-by-day.ts';
import { findChanges, type Changes, type FoundChanges } from './related/find-changes.ts';
import { findSaidBefore, type SaidBefore } from './related/find-said-before.ts';
import { openHistory, type StatesCache } from './related/history.ts';
import { relateReports, type FoundRelated, type RelatedReport } from './related/relate-reports.ts';
import type { ComparisonCache } from './retellings/compare-wire.ts';
import { findRetellings } from './retellings/find-retellings.ts';
import { addRetold, turnRound, type RetoldBy } from './retellings/retold-by.ts';
import type { Retelling } from './retellings/retelling.ts';
import type { YearsCache } from './sources/cite-year.ts';
import { joinOutlets } from './sources/join-outlets.ts';
import type { Outlets } from './sources/outlet.ts';
import type { KnownWords } from './terms/known-words.ts';

/** What the reports of an archive say of each other, of days and of sources. A value, like the archive. */
export interface Analysis {
  /** What each report says by itself. */
  findings: ReadonlyMap<ReportId, Findings>;
  /** Where dates and addresses lead, what refers to each report, and what is wanted. */
  references: References;
  /** The earlier reports nearest to each in content. */
  related: ReadonlyMap<ReportId, readonly RelatedReport[]>;
  /** What is new, continued and dropped among the takeaways of each assessment that can be compared. */
  changes: ReadonlyMap<ReportId, Changes>;
  /** Where earlier reports say nearly what a takeaway says, by report and number of the takeaway. */
  saidBefore: ReadonlyMap<ReportId, ReadonlyMap<number, SaidBefore>>;
  /** The assessments that each wire report retells. */
  retellings: ReadonlyMap<ReportId, readonly Retelling[]>;
  /** The same by assessment, held or wanted. */
  retoldBy: RetoldBy;
  /** The sources that their notes cite. */
  outlets: Outlets;
  /** What is held of each series, day by day. */
  coverage: readonly SeriesCoverage[];
}

/** What was found before. */
export interface AnalysisCaches {
  /** What reports say by themselves. */
  findings?: FindingsCache;
  /** The same in short. */
  outlines?: OutlineCache;
  /** Comparisons of wire reports with assessments. */
  comparisons?: ComparisonCache;
  /** Places that may refer to others. */
  referring?: ReferringCache;
  /** What reports refer to. */
  joins?: JoinsCache;
  /** What earlier days tell of each. */
  days?: DaysCache;
  /** What the archive was when that was found. */
  states?: StatesCache;
  /** What the reports of a year cite. */
  years?: YearsCache;
}

/**
 * Joins every report to the reports, sources and days that it speaks of. What depends on one report alone, or on
 * it and those before it, is taken from the caches if there are any; all other joins are computed anew. Gives way
 * between its parts, each of which may take long: a development server has pages to show meanwhile.
 */
export async function analyseArchive(
  archive: Archive,
  caches: AnalysisCaches = {},
): Promise<Analysis> {
  const words: KnownWords = new WordTable();
  const findings = new Map<ReportId, Findings>();
  const outlines = new Map<ReportId, Outline>();
  for (const report of archive.reports) {
    const found = findInReport(report, caches.findings, words);
    findings.set(report.id, found);
    outlines.set(report.id, outlineReport(report, found, caches.outlines));
  }
  const outlineOf = (id: ReportId) => outlines.get(id);
  const topicsOf = (id: ReportId) => findings.get(id)?.topics;
  await giveWay();
  const readReferring = openReferring(archive, caches.referring);
  const references = joinReferences(
    archive,
    (report) => readReferring(report, findings.get(report.id) ?? { mentions: [], links: [] }),
    caches.joins,
  );
  const retellings = findRetellings(
    archive,
    ({ id }) => ({
      mentions: findings.get(id)?.mentions ?? [],
      addresses: references.addresses.get(id)?.values() ?? [],
    }),
    caches.comparisons,
  );
  const wanted = addRetold(references.wanted, retellings);
  const days = {
    related: new DayByDay<FoundRelated>('related', archive, caches.days),
    saidBefore: new DayByDay<[number, SaidBefore][]>('said before', archive, caches.days),
    changes: new DayByDay<FoundChanges>('changes', archive, caches.days),
  };
  const { states, findings: { topics } = {} } = caches;
  const history = openHistory(archive, { outlineOf, topicsOf, states, topics });
  const context = { outlineOf, topicsOf, history };
  await giveWay();
  const related = relateReports(archive, context, days.related);
  await giveWay();
  const saidBefore = findSaidBefore(archive, context, days.saidBefore);
  await giveWay();
  const changes = findChanges(archive, context, days.changes);
  for (const each of [...Object.values(days), history]) each.save();
  await giveWay();
  const outlets = joinOutlets(
    archive,
    (id) => outlineOf(id)?.cited,
    (id) => findings.get(id)?.citations ?? [],
    caches.years,
  );
  return {
    findings,
    references: { ...references, wanted },
    related,
    changes,
    saidBefore,
    retellings,
    retoldBy: turnRound(retellings),
    outlets,
    coverage: coverSeries(archive, wanted),
  };
}
