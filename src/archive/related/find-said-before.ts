import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Archive } from '../archive.ts';
import type { Outline } from '../outline.ts';
import { likenessOf, unpackSubject, type Subject } from '../terms/subject.ts';
import { DayByDay } from './day-by-day.ts';
import { keysOfLead } from './find-leads.ts';
import type { Topics } from './find-topics.ts';
import type { Edit, History } from './history.ts';
import { PastLeads, readLeads, type Lead, type PastLead } from './past-leads.ts';

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
/** Of passages with one term so many are looked at: the oldest, and as many of the latest. */
const mostLookedAt = 100;

/**
 * For every takeaway, by report and number, the passages of reports of earlier days whose first sentence says
 * nearly the same. Takeaways that say something for the first time have no entry.
 */
export function findSaidBefore(
  archive: Archive,
  { outlineOf, topicsOf, history }: SaidContext,
  days = new DayByDay<[takeaway: number, SaidBefore][]>('said before', archive),
): Map<ReportId, ReadonlyMap<number, SaidBefore>> {
  const all = [...archive.byDay];
  const leads = new Map<ReportId, Lead[]>();
  const takeawaysOf = (id: ReportId): Lead[] => {
    const known = leads.get(id);
    if (known) return known;
    const outline = outlineOf(id);
    const numbers = new Set(outline?.takeaways.map(([number]) => number));
    const own = readLeads(outline?.leads ?? '').filter(({ number }) => numbers.has(number));
    leads.set(id, own);
    return own;
  };
  const leadOf = (place: PassagePlace): Subject => {
    const [, lead = ''] =
      topicsOf(place.report)?.leads.find(([number]) => number === place.number) ?? [];
    return unpackSubject(lead);
  };
  const subjects = new Map<PastLead, Subject>();
  const subjectOf = (lead: PastLead): Subject => {
    const subject = subjects.get(lead) ?? leadOf(lead);
    subjects.set(lead, subject);
    return subject;
  };
  let past: PastLeads | undefined;
  let added = 0;
  /** The leads of all days before one; read when a day must be looked at for the first time. */
  const pastBefore = (number: number): PastLeads => {
    past ??= new PastLeads(
      all
        .slice(number)
        .flatMap(([, reports]) => reports)
        .flatMap(({ id }) => takeawaysOf(id).flatMap(({ keys }) => keys)),
    );
    for (; added < number; added++)
      for (const { id } of all[added]?.[1] ?? []) past.add(id, outlineOf(id)?.leads ?? '');
    return past;
  };
  const touched = openTouched(history.edits);
  const saidBefore = new Map<ReportId, ReadonlyMap<number, SaidBefore>>();
  for (const [number, [day, reports]] of all.entries()) {
    const from = history.chains.get(day) ?? { now: '', before: undefined };
    const found = days.next(day, from, (known) =>
      reports.map(({ id }) => {
        const before = touched.reports.has(id) ? undefined : known.get(id);
        const keysTouched = touched.keysBefore(day);
        const said = takeawaysOf(id).flatMap(({ number: takeaway, keys }) => {
          if (before && !keys.some((key) => keysTouched.has(key)))
            return before.filter(([other]) => other === takeaway);
          const lists = pastBefore(number).listsOf(keys);
          const found = findEarlier(lists, leadOf({ report: id, number: takeaway }), subjectOf);
          return found ? [[takeaway, found] as [number, SaidBefore]] : [];
        });
        return [id, said];
      }),
    );
    for (const [id, said] of found) if (said.length > 0) saidBefore.set(id, new Map(said));
  }
  return saidBefore;
}

/** What it is looked for in. */
export interface SaidContext {
  outlineOf: (id: ReportId) => Pick<Outline, 'leads' | 'takeaways'> | undefined;
  topicsOf: (id: ReportId) => Topics | undefined;
  history: Pick<History, 'chains' | 'edits'>;
}

/** What has been edited: only what has a term with it may have been said before otherwise. */
function openTouched(edits: readonly Edit[]) {
  const keys = new Set<string>();
  let added = 0;
  return {
    reports: new Set(edits.map(({ id }) => id)),
    /** The terms of what reports of earlier days say now and did not say, or do not say any more. */
    keysBefore(day: Day): ReadonlySet<string> {
      for (let edit = edits[added]; edit && edit.day < day; edit = edits[++added]) {
        const [before, now] = [edit.before, edit.now].map(
          (topics) => new Map(topics?.leads.map((lead) => [lead.join(' '), lead])),
        );
        for (const [lead, [, subject]] of [...(before ?? []), ...(now ?? [])])
          if (!before?.has(lead) || !now?.has(lead))
            for (const key of keysOfLead(subject)) keys.add(key);
      }
      return keys;
    },
  };
}

function findEarlier(
  lists: readonly PastLead[][],
  one: Subject,
  subjectOf: (lead: PastLead) => Subject,
): SaidBefore | undefined {
  // What shares more than half of the terms stands in one of any half of their lists: the short ones will do.
  const short = lists.toSorted((a, b) => a.length - b.length).slice(0, Math.ceil(lists.length / 2));
  const candidates = new Set<PastLead>();
  for (const list of short)
    for (const other of list.length > 2 * mostLookedAt ? bothEnds(list) : list)
      if (shareMost(lists, other)) candidates.add(other);
  const same: PassagePlace[] = [];
  for (const other of candidates)
    if (sayTheSame(one, subjectOf(other)))
      same.push({ report: other.report, number: other.number });
  const [first, latest] = [same.toSorted(byAge).at(0), same.toSorted(byAge).at(-1)];
  return first && latest && { first, latest, count: same.length };
}

function shareMost(lists: readonly PastLead[][], other: PastLead): boolean {
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

function bothEnds<Item>(list: readonly Item[]): Item[] {
  return [...list.slice(0, mostLookedAt), ...list.slice(-mostLookedAt)];
}

/** Ids begin with the day. */
function byAge(a: PassagePlace, b: PassagePlace): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.number - b.number;
}
