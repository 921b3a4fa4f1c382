import type { ReportId } from '../../report/id.ts';
import type { Archive } from '../archive.ts';
import { firstKeys, likenessOf, unpackSubject, type Subject } from '../terms/subject.ts';
import { DayByDay } from './day-by-day.ts';
import type { Topics } from './find-topics.ts';

/** A passage of a report. */
export interface PassagePlace {
  report: ReportId;
  number: number;
}

/** Where earlier reports say nearly what a takeaway says. */
export interface SaidBefore {
  first: PassagePlace;
  latest: PassagePlace;
  /** How many passages of earlier days say it. */
  count: number;
}

const nearlySame = 0.76;
/** By how many of its rarest terms a sentence is found again. */
const handles = 5;
/** Of passages with one term so many are looked at: the oldest, and as many of the latest. */
const mostLookedAt = 100;

/**
 * For every takeaway, by report and number, the passages of reports of earlier days whose first sentence says
 * nearly the same. Takeaways that say something for the first time have no entry.
 */
export function findSaidBefore(
  archive: Archive,
  topicsOf: (id: ReportId) => Topics | undefined,
  days = new DayByDay<[takeaway: number, SaidBefore][]>('said before', archive),
): Map<ReportId, ReadonlyMap<number, SaidBefore>> {
  const byTerm = new Map<string, Placed[]>();
  const listOf = (key: string) => {
    const list = byTerm.get(key) ?? [];
    byTerm.set(key, list);
    return list;
  };
  const placesOf = (id: ReportId): Placed[] =>
    (topicsOf(id)?.leads ?? []).map(([number, lead]) => ({
      report: id,
      number,
      lead,
      lists: firstKeys(lead, handles).map(listOf),
    }));
  const saidBefore = new Map<ReportId, ReadonlyMap<number, SaidBefore>>();
  for (const reports of archive.byDay.values()) {
    const placed = new Map(reports.map(({ id }) => [id, placesOf(id)]));
    const found = days.next(reports, topicsOf, () =>
      [...placed].map(([id, places]) => {
        const takeaways = new Set(topicsOf(id)?.takeaways.map(([number]) => number));
        return [
          id,
          places.flatMap((place) => {
            const said = takeaways.has(place.number) ? findEarlier(place) : undefined;
            return said ? [[place.number, said] as const] : [];
          }),
        ];
      }),
    );
    for (const [id, said] of found) if (said.length > 0) saidBefore.set(id, new Map(said));
    for (const place of [...placed.values()].flat())
      for (const list of place.lists) list.push(place);
  }
  return saidBefore;
}

interface Placed extends PassagePlace {
  /** What its first sentence is about, packed. */
  lead: string;
  /** The same, once it has been asked for. */
  subject?: Subject;
  /** For each of its rarest terms all passages that have it among theirs. */
  lists: readonly Placed[][];
}

function findEarlier(one: Placed): SaidBefore | undefined {
  // What shares more than half of the terms stands in one of any half of their lists: the short ones will do.
  const lists = one.lists
    .toSorted((a, b) => a.length - b.length)
    .slice(0, Math.ceil(one.lists.length / 2));
  const candidates = new Set<Placed>();
  for (const list of lists)
    for (const other of list.length > 2 * mostLookedAt ? bothEnds(list) : list)
      if (shareMost(one, other)) candidates.add(other);
  const same: PassagePlace[] = [];
  for (const other of candidates)
    if (sayTheSame(subjectOf(one), subjectOf(other)))
      same.push({ report: other.report, number: other.number });
  const [first, latest] = [same.toSorted(byAge).at(0), same.toSorted(byAge).at(-1)];
  return first && latest && { first, latest, count: same.length };
}

function shareMost({ lists }: Placed, other: Placed): boolean {
  let shared = 0;
  for (const list of lists) if (other.lists.includes(list)) shared++;
  return shared * 2 > lists.length;
}

/** True for texts that are alike and mostly name the same: what is said of other places is not the same. */
function sayTheSame(one: Subject, other: Subject): boolean {
  return (
    likenessOf(one, other) >= nearlySame && hasMostNames(one, other) && hasMostNames(other, one)
  );
}

/** True where a text has at least half of what another names. At the beginning of a sentence a name is a word. */
function hasMostNames({ weights }: Subject, of: Subject): boolean {
  let balance = 0;
  for (const name of of.names)
    balance += (of.weights.get(name) ?? 0) * (weights.has(name) ? 1 : -1);
  return balance >= 0;
}

function subjectOf(place: Placed): Subject {
  return (place.subject ??= unpackSubject(place.lead));
}

function bothEnds<Item>(list: readonly Item[]): Item[] {
  return [...list.slice(0, mostLookedAt), ...list.slice(-mostLookedAt)];
}

/** Ids begin with the day. */
function byAge(a: PassagePlace, b: PassagePlace): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.number - b.number;
}
