import type { Day } from '../../report/day.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { hashValue } from '../reads/hash-value.ts';
import { openJsonCache, type JsonCache } from '../json-cache.ts';
import { readDates, type Mention } from './find-mentions.ts';
import type { TextLink } from './find-text-links.ts';
import { openReportNamer, type NamedReport, type ReportNamer } from './name-report.ts';

/**
 * The places of a report that may refer to others, by its text and the registers alone: found once for both, so that
 * a new report does not have all old ones read again. Plain data, for a cache.
 */
export interface Referring {
  /** All addresses of text and notes, each once. */
  urls: string[];
  /** The days and months that the text names. */
  mentions: NamedMention[];
  /** Notes that cite addresses, or name days. */
  notes: CitingNote[];
  links: readonly TextLink[];
}

/** A day or month that the text names. */
export interface NamedMention extends Mention {
  /** What the words around it name. */
  named?: NamedReport;
}

/** What a note cites, in its order: addresses, and reports by their days. */
export interface CitingNote {
  number: number;
  marks: number[];
  cited: (string | { day: Day; named: NamedReport })[];
}

/** By report, its hash and that of the registers. */
export type ReferringCache = JsonCache<Referring>;

/** What reports say by themselves that may refer to others. */
export interface Places {
  mentions: readonly Mention[];
  links: readonly TextLink[];
}

/** Opens the cache of such places in the folder of the project. */
export function openReferringCache(root: string): Promise<ReferringCache> {
  return openJsonCache(root, 'daybook-referring', ['src/report', 'src/archive']);
}

/** Reads such places of reports, or takes them from the cache if there is one. */
export function openReferring(
  registers: Pick<Archive, 'publishers' | 'series'>,
  cache?: ReferringCache,
): (report: Report, places: Places) => Referring {
  const nameReport = openReportNamer(registers);
  const version = hashValue([registers.publishers, registers.series]);
  return (report, places) => {
    const key = `${report.id}\n${report.hash}\n${version}`;
    const cached = cache?.get(key);
    if (cached) return cached;
    const referring = readReferring(report, places, nameReport);
    cache?.set(key, referring);
    return referring;
  };
}

/** Reads such places of one report. */
export function readReferring(
  report: Report,
  { mentions, links }: Places,
  nameReport: ReportNamer,
): Referring {
  const notes = report.notes.map((note) => readNote(note, report.meta.day, nameReport));
  const cited = notes.flatMap(({ cited }) => cited.filter((each) => typeof each === 'string'));
  return {
    urls: [...new Set([...cited, ...links.map(({ url }) => url)])],
    mentions: mentions.flatMap((mention): NamedMention[] => {
      const { passage, start, end, reading } = mention;
      if ('month' in reading) return [mention];
      if (!('day' in reading)) return [];
      const text = report.passages[passage - 1]?.text ?? '';
      const named = nameReport(text, start, end);
      return [{ ...mention, ...(named && { named }) }];
    }),
    notes: notes.filter(({ cited }) => cited.length > 0),
    links,
  };
}

function readNote(
  { number, parts, marks }: Report['notes'][number],
  day: Day,
  nameReport: ReportNamer,
): CitingNote {
  const cited = parts.flatMap((part): CitingNote['cited'] => {
    if (typeof part !== 'string') return [part.url];
    // Most of it only keeps addresses apart.
    if (part.length < 12) return [];
    return readDates(part, day).flatMap(({ start, end, reading }) => {
      // A date in a note is that of what it cites: ours only where the words say so.
      const named = nameReport(part, start, end);
      return named && 'day' in reading ? [{ day: reading.day, named }] : [];
    });
  });
  return { number, marks, cited };
}
