import { daysBetween, type Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import type { Outline } from '../outline.ts';
import { readTerms } from '../terms/read-terms.ts';
import { likenessOf, unpackSubject, type Subject } from '../terms/subject.ts';
import { DayByDay, hashAll } from './day-by-day.ts';
import type { PassageSubject } from './find-leads.ts';
import type { PassagePlace } from './find-said-before.ts';
import type { Topics } from './find-topics.ts';
import { sameMatter } from './same-matter.ts';

/** The takeaways of a report in comparison with those of the report before it in its series. */
export interface Changes {
  previous: ReportId;
  /** Takeaways that carry on one of the report before, by number; the others are new. */
  continued: ReadonlyMap<number, Continuation>;
  /** Numbers of the takeaways of the report before that none carries on. */
  dropped: readonly number[];
}

/** How a takeaway carries on earlier ones. */
export interface Continuation {
  /** The takeaway of the report before. */
  from: PassagePlace;
  /** The takeaway with which the run began; the same where the run is one day old. */
  since: PassagePlace;
  /** Names and words that it has in common with the one before, those that tell most first. */
  shared: readonly string[];
}

/** Like `sameMatter`, where both name the same place. */
const sameMatterNamed = 0.14;
/** Bits of a name that is no whole region. */
const placeBits = 5;
/** Reports that are further apart are not compared: what is new after a month is everything. */
const longestGap = 7;
const mostShown = 6;

/**
 * What is new, continued and dropped in each assessment, by its id. Reports without takeaways, the first of a
 * series and those that follow a gap of more than a week have no entry. Depends on earlier reports alone.
 */
export function findChanges(
  archive: Archive,
  { outlineOf, topicsOf }: ChangesContext,
  days = new DayByDay<FoundChanges>('changes', archive),
): Map<ReportId, Changes> {
  const changes = new Map<ReportId, Changes>();
  const topicsHashOf = (id: ReportId) => outlineOf(id)?.topics;
  for (const [day, reports] of archive.byDay) {
    const ordered = inSeries(reports, archive);
    const first = ordered.flatMap((report) => previousOf(report, archive, day) ?? []);
    const from = hashAll(
      ...ordered.flatMap(({ id }) => [id, topicsHashOf(id)]),
      ...first.flatMap(({ id }) => [id, topicsHashOf(id), printContinued(changes.get(id))]),
    );
    const found = days.next(day, { now: from, before: undefined }, () => {
      const ofDay: [ReportId, FoundChanges][] = [];
      for (const report of ordered) {
        const previous = previousOf(report, archive);
        const compared =
          previous &&
          compare(report, previous, { outlineOf, topicsOf }, changes.get(previous.id)?.continued);
        if (!compared) continue;
        changes.set(report.id, compared);
        ofDay.push([report.id, { ...compared, continued: [...compared.continued] }]);
      }
      return ofDay;
    });
    for (const [id, { continued, ...rest }] of found)
      changes.set(id, { ...rest, continued: new Map(continued) });
  }
  return changes;
}

/** What they are found in. */
export interface ChangesContext {
  outlineOf: (id: ReportId) => Pick<Outline, 'topics' | 'takeaways'> | undefined;
  topicsOf: (id: ReportId) => Topics | undefined;
}

/** The same, to be kept. */
export type FoundChanges = Omit<Changes, 'continued'> & { continued: [number, Continuation][] };

/** The editions of a day in the order in which they followed each other. */
function inSeries(reports: readonly Report[], { neighbours }: Archive): Report[] {
  const before = (report: Report): number => {
    const previous = neighbours.get(report.id)?.previous;
    return previous?.meta.day === report.meta.day ? before(previous) + 1 : 0;
  };
  return reports.toSorted((a, b) => before(a) - before(b));
}

/** The report before, if it is not too far off; of those of a day only one of an earlier day, if a day is given. */
function previousOf(report: Report, { neighbours }: Archive, day?: Day): Report | undefined {
  const previous = neighbours.get(report.id)?.previous;
  if (!previous || previous.meta.day === day) return undefined;
  return daysBetween(previous.meta.day, report.meta.day) > longestGap ? undefined : previous;
}

/** All that what follows takes from it. */
function printContinued(changes: Changes | undefined): string {
  return JSON.stringify(
    [...(changes?.continued ?? [])].map(([number, { since }]) => [number, since]),
  );
}

/** What has changed since the report before; undefined where there is nothing to compare. */
function compare(
  report: Report,
  previous: Report,
  { outlineOf, topicsOf }: ChangesContext,
  earlier: Changes['continued'] | undefined,
): Changes | undefined {
  const [now = [], before = []] = [report, previous].map(({ id }) =>
    unpack(topicsOf(id)?.takeaways ?? []),
  );
  if (now.length === 0 || before.length === 0) return undefined;
  const texts = new Map(outlineOf(report.id)?.takeaways);
  const continued = new Map<number, Continuation>();
  for (const takeaway of now) {
    const match = matchTakeaway(takeaway, before);
    if (!match) continue;
    const from = { report: previous.id, number: match.number };
    const since = earlier?.get(match.number)?.since ?? from;
    continued.set(takeaway.number, {
      from,
      since,
      shared: findSharedWords(texts.get(takeaway.number) ?? '', match),
    });
  }
  const carriedOn = new Set([...continued.values()].map(({ from }) => from.number));
  const dropped = before.map(({ number }) => number).filter((number) => !carriedOn.has(number));
  return { previous: previous.id, continued, dropped };
}

interface Takeaway extends Subject {
  number: number;
}

function unpack(takeaways: readonly PassageSubject[]): Takeaway[] {
  return takeaways.map(([number, subject]) => ({ number, ...unpackSubject(subject) }));
}

/** The takeaway that is most like it, if any speaks of the same matter. */
function matchTakeaway(takeaway: Takeaway, before: readonly Takeaway[]): Takeaway | undefined {
  let best: Takeaway | undefined;
  let most = 0;
  for (const other of before) {
    const likeness = likenessOf(takeaway, other);
    const least = nameTheSame(takeaway, other) ? sameMatterNamed : sameMatter;
    if (likeness >= least && likeness > most) [best, most] = [other, likeness];
  }
  return best;
}

function nameTheSame(one: Subject, other: Subject): boolean {
  return [...one.names.intersection(other.names)].some(
    (key) => (one.weights.get(key) ?? 0) >= placeBits && (other.weights.get(key) ?? 0) >= placeBits,
  );
}

/** As the text writes them. */
function findSharedWords(text: string, other: Subject): string[] {
  const words = new Map<string, { word: string; bits: number }>();
  for (const { key, start, end } of readTerms(text)) {
    const bits = other.weights.get(key) ?? 0;
    if (bits > 0 && !words.has(key)) words.set(key, { word: text.slice(start, end), bits });
  }
  return [...words.values()]
    .toSorted((a, b) => b.bits - a.bits)
    .slice(0, mostShown)
    .map(({ word }) => word);
}
