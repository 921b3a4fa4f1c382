import type { ReportId } from '../../report/id.ts';
import type { Publisher } from '../../report/registers.ts';
import type { Archive } from '../archive.ts';
import { readTerms } from '../terms/read-terms.ts';
import { unpackSubject, type Subject } from '../terms/subject.ts';
import { DayByDay } from './day-by-day.ts';
import type { Topics } from './find-topics.ts';
import { PastReports, type Profile } from './past-reports.ts';
import { haveMatterWith } from './same-matter.ts';
import { weighShared } from './weigh-shared.ts';

/** An earlier report that treats much of what a report treats. */
export interface RelatedReport {
  report: ReportId;
  /** From 0 to 1. */
  likeness: number;
  /** The names that both treat, those that tell most first. */
  shared: readonly string[];
}

const most = 5;
/** Candidates of which it is looked at more closely what they share. */
const mostWeighed = 20;
const leastLikeness = 0.08;
const mostShown = 6;
/** Words of ranks and offices, which stand with every other name. */
const titles =
  'General Colonel Lieutenant Captain Major Admiral Brigadier Commander Deputy Chief Head Director Minister ' +
  'Governor Mayor Ambassador Spokesperson Advisor Secretary Chairman Chairperson Administration Department ' +
  'Directorate Ministry Management Information System Military District';

/**
 * The reports nearest in content to each, among those of earlier days. Names are weighed by how few earlier
 * reports treat them (inverse document frequency), and by how few of the last ten of the series do: reports
 * that follow each other share their places and phrases without being related. All weights come from earlier
 * days, so later reports change nothing.
 */
export function relateReports(
  archive: Archive,
  topicsOf: (id: ReportId) => Topics | undefined,
  days = new DayByDay<RelatedReport[]>('related', archive),
): Map<ReportId, readonly RelatedReport[]> {
  const namesOf = (id: ReportId) => topicsOf(id)?.names ?? [];
  const subjects = new Map<ReportId, readonly Subject[]>();
  const takeawaysOf = (id: ReportId) => {
    const known = subjects.get(id);
    if (known) return known;
    const takeaways = (topicsOf(id)?.takeaways ?? []).map(([, subject]) => unpackSubject(subject));
    subjects.set(id, takeaways);
    return takeaways;
  };
  const passedOver = wordsPassedOver(archive.publishers);
  const past = new PastReports(passedOver);
  const relate = (profile: Profile): RelatedReport[] =>
    past
      .nearest(profile, mostWeighed)
      .map(({ report, shared }): RelatedReport => {
        const [own, other] = [takeawaysOf(profile.report.id), takeawaysOf(report.id)];
        const names = weighShared(
          shared,
          (key) => haveMatterWith(key, own, other),
          (key, known) => past.leftOf(key, known),
        );
        const likeness = names.reduce((sum, { weight }) => sum + weight, 0);
        const texts = names.slice(0, mostShown).map(({ text }) => text);
        return { report: report.id, likeness, shared: texts };
      })
      .filter(({ likeness }) => likeness >= leastLikeness)
      .toSorted((a, b) => b.likeness - a.likeness || (a.report > b.report ? -1 : 1))
      .slice(0, most);
  const related = new Map<ReportId, readonly RelatedReport[]>();
  days.dependOn([...passedOver].join());
  for (const reports of archive.byDay.values()) {
    const profiles = reports.map((report) => past.profileOf(report, namesOf(report.id)));
    const found = days.next(reports, topicsOf, () =>
      profiles.map((profile) => [profile.report.id, relate(profile)]),
    );
    for (const [id, near] of found) related.set(id, near);
    for (const profile of profiles) past.add(profile, namesOf(profile.report.id));
  }
  return related;
}

/** Who reports is not what is reported. */
function wordsPassedOver(publishers: readonly Publisher[]): Set<string> {
  const names = publishers.flatMap(({ name, shortName = '' }) => [name, shortName]);
  return new Set([titles, ...names].flatMap((name) => readTerms(name).map(({ key }) => key)));
}
