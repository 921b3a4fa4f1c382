import { parseReportId, type ReportId } from '../../report/id.ts';
import type { Note, Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import type { AddressBook } from './address-book.ts';
import { readDates, type Mention } from './find-mentions.ts';
import type { TextLink } from './find-text-links.ts';
import type { NamedReport, ReportNamer } from './name-report.ts';
import type { AddressLink, Backlink, DateLink, Target, WantedReport } from './references.ts';
import type { DayFinder } from './resolve-day.ts';
import { suggestSeries } from './suggest-series.ts';

/** What the reports of an archive are joined by. */
export interface JoinContext {
  archive: Archive;
  book: AddressBook;
  findDay: DayFinder;
  nameReport: ReportNamer;
  /** Months `yyyy-mm` that have reports. */
  months: ReadonlySet<string>;
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

/** A date or a link in a passage, and what it refers to. */
interface Words {
  place: Omit<Backlink, 'from'> & { passage: number; words: { start: number; end: number } };
  target: Target;
  reports: readonly ReportId[];
  why: string;
  isLink: boolean;
  url?: string;
}

/** Resolves the dates and the addresses of one report. */
export function joinReport(
  context: JoinContext,
  report: Report,
  mentions: readonly Mention[],
  links: readonly TextLink[],
): JoinedReport {
  const addresses = findAddresses(context, report, links);
  const series = suggestSeries(context.archive, report, addresses.values());
  const words = [
    ...links.flatMap((link) => readLink(context, report, addresses, link)),
    ...mentions.flatMap((mention) => readMention(context, report, series, mention)),
  ];
  const chosen = [...Map.groupBy(words, ({ place }) => place.passage).values()].flatMap(choose);
  const named = chosen.flatMap(({ place, target, reports, url }) =>
    'month' in target ? [] : [{ place, reports, wanted: wantedOf(target), url }],
  );
  const cited = report.notes.flatMap((note) => readNote(context, report, series, addresses, note));
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
  { id, meta, notes }: Report,
  links: readonly TextLink[],
): Map<string, AddressLink> {
  const urls = notes.flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part === 'string' ? [] : [part.url])),
  );
  const addresses = new Map<string, AddressLink>();
  for (const url of new Set([...urls, ...links.map((link) => link.url)])) {
    const found = book.find(url, meta.day);
    if (found && !('report' in found.target && found.target.report === id))
      addresses.set(url, found);
  }
  return addresses;
}

function readLink(
  { archive }: JoinContext,
  report: Report,
  addresses: ReadonlyMap<string, AddressLink>,
  { url, passage, start, end }: TextLink,
): Words[] {
  const own = parseReportId(/^\/([^#]*?)\/(?:#.*)?$/.exec(url)?.[1] ?? '');
  const held = own && own !== report.id && archive.byId.has(own);
  const found = held ? { target: { report: own }, why: 'a link' } : addresses.get(url);
  if (!found) return [];
  const place = { kind: 'names' as const, passage, words: { start, end } };
  return [{ place, reports: reportsOf(found.target), isLink: true, url, ...found }];
}

function readMention(
  { archive, findDay, nameReport, months }: JoinContext,
  report: Report,
  series: string | undefined,
  { passage, start, end, reading }: Mention,
): Words[] {
  const words = { start, end };
  if ('month' in reading) {
    const { month, why } = reading;
    if (!months.has(month) || report.meta.day.startsWith(month)) return [];
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
  const text = report.passages[passage - 1]?.text ?? '';
  const named = nameReport(text, start, end);
  const found = findDay(reading.day, report, ownSeries(archive, report, series, named), named);
  if (!found) return [];
  // Where a day has several editions, nobody can tell which one is named.
  const kind = named && found.reports.length < 2 ? 'names' : 'dates';
  return [{ place: { kind, passage, words }, ...found, why: reading.why, isLink: false }];
}

/** The series of a report is no clue where its words name a report of somebody else. */
function ownSeries(
  archive: Archive,
  { meta }: Report,
  series: string | undefined,
  named: NamedReport | undefined,
): string | undefined {
  const publisher = archive.series.find(({ id }) => id === series)?.publisher;
  return named && meta.kind === 'assessment' && publisher !== named.publisher ? undefined : series;
}

/**
 * In each passage one place for each target: the first that names a report, or else the first. Where a link
 * leads there already, no date does.
 */
function choose(words: readonly Words[]): Words[] {
  const links = words.filter(({ isLink }) => isLink);
  const within = ({ place: { words: of } }: Words) =>
    links.some(({ place }) => place.words.start < of.end && of.start < place.words.end);
  const free = words.filter((each) => each.isLink || !within(each));
  return [...Map.groupBy(free, ({ target }) => keyOf(target)).values()].flatMap((same) => {
    const best =
      same.find(({ isLink }) => isLink) ??
      same.find(({ place }) => place.kind === 'names') ??
      same[0];
    return best ? [best] : [];
  });
}

/** The passages that bear the marks of a note refer to what it cites; without a mark, the note itself does. */
function readNote(
  { findDay, nameReport }: JoinContext,
  report: Report,
  series: string | undefined,
  addresses: ReadonlyMap<string, AddressLink>,
  { number, parts, marks }: Note,
): Reference[] {
  const cited = parts.flatMap(
    (part): { target: Target; reports: readonly ReportId[]; url?: string }[] => {
      if (typeof part !== 'string') {
        const found = addresses.get(part.url);
        return found
          ? [{ target: found.target, reports: reportsOf(found.target), url: part.url }]
          : [];
      }
      // Most of it only keeps addresses apart.
      if (part.length < 12) return [];
      return readDates(part, report.meta.day).flatMap(({ start, end, reading }) => {
        // A date in a note is that of what it cites: ours only where the words say so.
        const named = nameReport(part, start, end);
        const found = named && 'day' in reading && findDay(reading.day, report, series, named);
        return found ? [found] : [];
      });
    },
  );
  const unique = new Map(cited.map((each) => [keyOf(each.target), each]));
  const places = marks.length > 0 ? [...new Set(marks)] : [undefined];
  return [...unique.values()].flatMap(({ target, reports, url }) =>
    places.map((passage) => ({
      place: { kind: 'cites' as const, note: number, ...(passage && { passage }) },
      reports,
      wanted: wantedOf(target),
      url,
    })),
  );
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

/** Equal for equal targets. */
export function keyOf(target: Target): string {
  if ('report' in target) return target.report;
  if ('month' in target) return target.month;
  const { day, wanted } = target;
  return [day, wanted?.series, wanted?.publisher, wanted?.edition]
    .map((part) => part ?? '')
    .join(' ');
}

function reportsOf(target: Target): ReportId[] {
  return 'report' in target ? [target.report] : [];
}

function wantedOf(target: Target): WantedReport | undefined {
  return 'day' in target ? target.wanted : undefined;
}
