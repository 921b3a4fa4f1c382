import { parseReportId, type ReportId } from '../../report/id.ts';
import type { Series } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { AddressBook } from './address-book.ts';
import type { TextLink } from './find-text-links.ts';
import { chooseWords, type ReferringWords } from './choose-words.ts';
import type { Facts } from './facts.ts';
import { joinNote } from './join-note.ts';
import type { NamedReport } from './name-report.ts';
import type { NamedMention, Referring } from './read-referring.ts';
import type { AddressLink, Backlink, DateLink, WantedReport } from './references.ts';
import type { DayFinder } from './resolve-day.ts';
import { suggestSeries } from './suggest-series.ts';
import { keyOf, reportsOf, wantedOf } from './targets.ts';

/** What the reports of an archive are joined by. */
export interface JoinContext {
  series: readonly Series[];
  facts: Facts;
  book: AddressBook;
  findDay: DayFinder;
}

/** What one report refers to. */
export interface JoinedReport {
  dates: DateLink[];
  addresses: Map<string, AddressLink>;
  references: Reference[];
}

/** A place that refers to reports, held or wanted. */
export interface Reference {
  place: Omit<Backlink, 'from'>;
  reports: readonly ReportId[];
  wanted?: WantedReport | undefined;
  /** The address that refers. */
  url?: string | undefined;
}

/** Resolves the dates and the addresses of one report. */
export function joinReport(
  context: JoinContext,
  report: Report,
  { urls, mentions, notes, links }: Referring,
): JoinedReport {
  const addresses = findAddresses(context, report, urls);
  const series = suggestSeries(context.series, context.facts, report, addresses.values());
  const words = [
    ...links.flatMap((link) => readLink(context, report, addresses, link)),
    ...mentions.flatMap((mention) => readMention(context, report, series, mention)),
  ];
  const chosen = [...Map.groupBy(words, ({ place }) => place.passage).values()].flatMap(
    chooseWords,
  );
  const named = chosen.flatMap(({ place, target, reports, url }) =>
    'month' in target ? [] : [{ place, reports, wanted: wantedOf(target), url }],
  );
  const cited = notes.flatMap((note) => joinNote(context, report, series, addresses, note));
  return {
    dates: chosen.flatMap(({ place: { passage, words: of }, target, why, isLink }) =>
      isLink ? [] : [{ passage, ...of, target, why }],
    ),
    addresses,
    references: strongest([...named, ...cited]),
  };
}

function findAddresses(
  { book }: JoinContext,
  { id, meta }: Report,
  urls: readonly string[],
): Map<string, AddressLink> {
  const addresses = new Map<string, AddressLink>();
  for (const url of urls) {
    const found = book.find(url, meta.day);
    if (found && !('report' in found.target && found.target.report === id))
      addresses.set(url, found);
  }
  return addresses;
}

function readLink(
  { facts }: JoinContext,
  report: Report,
  addresses: ReadonlyMap<string, AddressLink>,
  { url, passage, start, end }: TextLink,
): ReferringWords[] {
  const own = parseReportId(/^\/([^#]*?)\/(?:#.*)?$/.exec(url)?.[1] ?? '');
  const held = own && own !== report.id && facts.report(own) !== undefined;
  const found = held ? { target: { report: own }, why: 'a link' } : addresses.get(url);
  if (!found) return [];
  const place = { kind: 'names' as const, passage, words: { start, end } };
  return [{ place, reports: reportsOf(found.target), isLink: true, url, ...found }];
}

function readMention(
  { series: all, facts, findDay }: JoinContext,
  report: Report,
  series: string | undefined,
  { passage, start, end, reading, named }: NamedMention,
): ReferringWords[] {
  const words = { start, end };
  if ('month' in reading) {
    const { month, why } = reading;
    if (!facts.hasMonth(month) || report.meta.day.startsWith(month)) return [];
    return [
      {
        place: { kind: 'dates', passage, words },
        target: { month },
        reports: [],
        why,
        isLink: false,
      },
    ];
  }
  if (!('day' in reading)) return [];
  const found = findDay(reading.day, report, ownSeries(all, report, series, named), named);
  if (!found) return [];
  // Where a day has several editions, nobody can tell which one is named.
  const kind = named && found.reports.length < 2 ? 'names' : 'dates';
  return [{ place: { kind, passage, words }, ...found, why: reading.why, isLink: false }];
}

/** The series of a report is no clue where its words name a report of somebody else. */
function ownSeries(
  all: readonly Series[],
  { meta }: Report,
  series: string | undefined,
  named: NamedReport | undefined,
): string | undefined {
  const publisher = all.find(({ id }) => id === series)?.publisher;
  return named && meta.kind === 'assessment' && publisher !== named.publisher ? undefined : series;
}

const strength = { names: 0, cites: 1, dates: 2 } as const;

/** Of the places of one passage that refer to the same, the one that says it best. */
function strongest(references: readonly Reference[]): Reference[] {
  const best = new Map<string, Reference>();
  for (const reference of references) {
    const { place, reports, wanted } = reference;
    const passage = place.passage ?? `note ${place.note}`;
    const key = `${passage} ${reports.join()} ${wanted ? keyOf({ day: wanted.day, wanted }) : ''}`;
    const other = best.get(key);
    if (!other || strength[place.kind] < strength[other.place.kind]) best.set(key, reference);
  }
  return [...best.values()].filter(({ reports, wanted }) => reports.length > 0 || wanted);
}
