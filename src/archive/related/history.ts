import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Archive } from '../archive.ts';
import type { JsonCache } from '../json-cache.ts';
import { hashAll } from './day-by-day.ts';
import type { Topics } from './find-topics.ts';

/** What an archive is beside what it was when its days were looked at for the last time. */
export interface History {
  chains: ReadonlyMap<Day, Chain>;
  /** Oldest first. */
  edits: readonly Edit[];
  /** Keeps what the archive is now; to be called when what was found is kept. */
  save(): void;
}

/** A hash of what the reports of a day and of all days before are about. */
export interface Chain {
  now: string;
  /** The same at the last time; undefined where it is not known what is another since. */
  before: string | undefined;
}

/** A report that is about something else: `before` is undefined for one that has come, `now` for one that has gone. */
export interface Edit {
  id: ReportId;
  day: Day;
  before: Topics | undefined;
  now: Topics | undefined;
}

/** What an archive is looked at with. */
export interface HistoryContext {
  outlineOf: (id: ReportId) => { topics: string } | undefined;
  topicsOf: (id: ReportId) => Topics | undefined;
  states?: StatesCache | undefined;
  /** Topics by ids and hashes of reports, of those too that were before. */
  topics?: JsonCache<Topics> | undefined;
}

/** States of archives. */
export type StatesCache = JsonCache<State>;

/** The reports of an archive by days, oldest first: a hash of each, and of its topics. */
type State = [Day, [id: ReportId, hash: string, topics: string][]][];

/** Where more is edited, all that follows is found anew. */
const mostEdits = 50;

/** Compares an archive with what it was. */
export function openHistory(archive: Archive, context: HistoryContext): History {
  // Archives that share a project have states of their own.
  const name = `state ${archive.reports[0]?.id}`;
  const now = stateOf(archive, context);
  const known: unknown = context.states?.get(name);
  const before = Array.isArray(known) ? (known as State) : [];
  const edits = findEdits(before, now, context);
  const chains = chainDays(edits ? before : []);
  return {
    chains: new Map(
      [...chainDays(now)].map(([day, chain]) => [day, { now: chain, before: chains.get(day) }]),
    ),
    edits: edits ?? [],
    save() {
      if (!isDeepStrictEqual(before, now)) context.states?.set(name, now);
    },
  };
}

function stateOf(archive: Archive, { outlineOf }: HistoryContext): State {
  return [...archive.byDay].map(([day, reports]) => [
    day,
    reports.map(({ id, hash }) => [id, hash, outlineOf(id)?.topics ?? '']),
  ]);
}

/** Undefined where they are too many, or where it is not known any more what a report was about. */
function findEdits(before: State, now: State, context: HistoryContext): Edit[] | undefined {
  const [old, fresh] = [byReport(before), byReport(now)];
  const edited = [...new Map([...old, ...fresh])].filter(
    ([id]) => old.get(id)?.topics !== fresh.get(id)?.topics,
  );
  if (edited.length > mostEdits) return undefined;
  const edits = edited.map(([id, { day }]): Edit => {
    const hash = old.get(id)?.hash;
    return {
      id,
      day,
      before: hash === undefined ? undefined : context.topics?.get(`${id}\n${hash}`),
      now: fresh.has(id) ? context.topicsOf(id) : undefined,
    };
  });
  const isKnown = edits.every(({ id, before }) => before?.hash === old.get(id)?.topics);
  return isKnown ? edits.toSorted((a, b) => (a.day < b.day ? -1 : 1)) : undefined;
}

function byReport(state: State): Map<ReportId, { day: Day; hash: string; topics: string }> {
  return new Map(
    state.flatMap(([day, reports]) =>
      reports.map(([id, hash, topics]) => [id, { day, hash, topics }] as const),
    ),
  );
}

/** For each day a hash of the topics of its reports and of those of all days before. */
function chainDays(state: State): Map<Day, string> {
  let chain = '';
  return new Map(
    state.map(([day, reports]) => {
      chain = hashAll(chain, ...reports.flatMap(([id, , topics]) => [id, topics]));
      return [day, chain];
    }),
  );
}
