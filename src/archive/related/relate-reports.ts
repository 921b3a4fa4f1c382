import type { ReportId } from '../../report/id.ts';
import type { Publisher } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import type { Outline } from '../outline.ts';
import { readTerms } from '../terms/read-terms.ts';
import { unpackSubject, type Subject } from '../terms/subject.ts';
import { DayByDay, hashAll } from './day-by-day.ts';
import type { Topics } from './find-topics.ts';
import type { History } from './history.ts';
import { Meetings } from './meetings.ts';
import { PastEdits } from './past-edits.ts';
import { PastReports } from './past-reports.ts';
import { packProfile, unpackWeights, type PackedProfile, type Profile } from './profiles.ts';
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
  context: RelatedContext,
  days = new DayByDay<FoundRelated>('related', archive),
): Map<ReportId, readonly RelatedReport[]> {
  const { outlineOf, topicsOf, history } = context;
  const namesOf = (id: ReportId) => topicsOf(id)?.names ?? [];
  const keysOf = (id: ReportId) => outlineOf(id)?.names.split(' ').filter(Boolean) ?? [];
  const passedOver = wordsPassedOver(archive.publishers);
  const all = [...archive.byDay];
  const relate = openRelate(context);
  const profiles = new Map<ReportId, () => Profile>();
  let past: PastReports | undefined;
  let added = 0;
  /** The reports of all days before one; read when a day must be looked at for the first time. */
  const pastBefore = (number: number): PastReports => {
    past ??= new PastReports(
      passedOver,
      all.slice(number).flatMap(([, reports]) => reports.flatMap(({ id }) => keysOf(id))),
    );
    for (; added < number; added++)
      for (const { id } of all[added]?.[1] ?? []) {
        const profile = profiles.get(id)?.();
        if (profile) past.add(profile, keysOf(id));
      }
    return past;
  };
  const find = (report: Report, number: number): FoundRelated => {
    const before = pastBefore(number);
    const profile = before.profileOf(report, namesOf(report.id));
    return { ...relate(profile, before), profile: packProfile(profile) };
  };
  const edits = new PastEdits(history.edits);
  const related = new Map<ReportId, readonly RelatedReport[]>();
  const words = [...passedOver].join();
  for (const [number, [day, reports]] of all.entries()) {
    const { now, before } = history.chains.get(day) ?? {};
    const from = { now: hashAll(now, words), before: before && hashAll(before, words) };
    let isKept = true;
    const found = days.next(day, from, (known) => {
      isKept = false;
      return reports.map((report) => {
        const kept = known.get(report.id);
        if (kept && edits.leave(report.id, day, keysOf(report.id), kept)) return [report.id, kept];
        const found = find(report, number);
        edits.add(report.id, kept, found);
        return [report.id, found];
      });
    });
    // What it was before is not known any more.
    if (isKept && from.now !== from.before) edits.touchAll();
    for (const [id, { near, profile }] of found) {
      related.set(id, near);
      const report = archive.byId.get(id);
      if (report) profiles.set(id, () => ({ report, weights: unpackWeights(profile) }));
    }
  }
  return related;
}

/** What it is looked for in. */
export interface RelatedContext {
  outlineOf: (id: ReportId) => Pick<Outline, 'names'> | undefined;
  topicsOf: (id: ReportId) => Topics | undefined;
  history: Pick<History, 'chains' | 'edits'>;
}

/** The same, to be kept, with what later reports are compared by. */
export interface FoundRelated extends FoundNear {
  profile: PackedProfile;
}

interface FoundNear {
  near: RelatedReport[];
  /** How like it the last of the candidates is that were looked at more closely; 0 if all were. */
  least: number;
}

/** Finds the reports nearest to one. */
function openRelate({
  topicsOf,
}: RelatedContext): (profile: Profile, past: PastReports) => FoundNear {
  const subjects = new Map<ReportId, readonly Subject[]>();
  const takeawaysOf = (id: ReportId) => {
    const known = subjects.get(id);
    if (known) return known;
    const takeaways = (topicsOf(id)?.takeaways ?? []).map(([, subject]) => unpackSubject(subject));
    subjects.set(id, takeaways);
    return takeaways;
  };
  const meetings = new Map<ReportId, Meetings>();
  const meetingsOf = ({ report: { id }, weights }: Profile) => {
    const known = meetings.get(id);
    if (known) return known;
    const compared = (topicsOf(id)?.names ?? []).filter(({ key }) => weights.has(key));
    const made = new Meetings(compared);
    meetings.set(id, made);
    return made;
  };
  return (profile, past) => {
    const candidates = past.nearest(profile, mostWeighed);
    const own = profile.report.id;
    const texts = new Map(topicsOf(own)?.names.map(({ key, text }) => [key, text]));
    const met = meetingsOf(profile);
    const near = candidates
      .map(({ profile: other, shared }): RelatedReport => {
        const { id } = other.report;
        const otherMet = meetingsOf(other);
        const names = weighShared(
          [...shared].map(([key, weight]) => ({ key, text: texts.get(key) ?? key, weight })),
          (key) => haveMatterWith(key, takeawaysOf(own), takeawaysOf(id)),
          (one, another) => met.meet(one, another) && otherMet.meet(one, another),
          (key, known) => past.leftOf(key, known),
        );
        const likeness = names.reduce((sum, { weight }) => sum + weight, 0);
        const shown = names.slice(0, mostShown).map(({ text }) => text);
        return { report: id, likeness, shared: shown };
      })
      .filter(({ likeness }) => likeness >= leastLikeness)
      .toSorted((a, b) => b.likeness - a.likeness || (a.report > b.report ? -1 : 1))
      .slice(0, most);
    return { near, least: candidates[mostWeighed - 1]?.likeness ?? 0 };
  };
}

/** Who reports is not what is reported. */
function wordsPassedOver(publishers: readonly Publisher[]): Set<string> {
  const names = publishers.flatMap(({ name, shortName = '' }) => [name, shortName]);
  return new Set([titles, ...names].flatMap((name) => readTerms(name).map(({ key }) => key)));
}
