import { daysBetween, type Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { readDates, type Mention, type NamedDate } from '../references/find-mentions.ts';
import type { ReportNamer } from '../references/name-report.ts';
import type { AddressLink, WantedReport } from '../references/references.ts';
import type { Confidence } from './retelling.ts';

/** An assessment that a wire report itself says it retells. */
export interface Claim {
  of: { report: ReportId } | { wanted: WantedReport };
  confidence: Confidence;
  why: string;
}

/** Days from an assessment to a wire report that retells it rather than recalls it. */
export const longestDelay = 4;
/** Words that call what stands at a date a work of somebody. */
const workOf =
  /\b(?:assessment|report|update|analysis)(?:,? (?:published|issued|released|dated))?(?: (?:of|for|from|on))? $/i;

/** What a wire report refers to. */
export interface WireReferences {
  /** The days that it names. */
  mentions: readonly Mention[];
  /** What its addresses lead to. */
  addresses: Iterable<AddressLink>;
}

/**
 * The assessments that a wire report says it retells: its record names them, it calls them by their day, or it
 * links their pages. Older ones are recalled, not retold, unless the record says otherwise.
 *
 * @param seriesOf the series of a publisher that is meant where only the publisher is named
 */
export function findClaims(
  archive: Archive,
  wire: Report,
  { mentions, addresses }: WireReferences,
  nameReport: ReportNamer,
  seriesOf: (publisher: string) => string | undefined,
): Claim[] {
  const about = wire.meta.kind === 'wire' ? (wire.meta.about ?? []) : [];
  const recorded = about
    .filter((id) => archive.byId.get(id)?.meta.kind === 'assessment')
    .map((report): Claim => {
      return { of: { report }, confidence: 'certain', why: 'its record names the assessment' };
    });
  if (recorded.length > 0) return recorded;
  return [
    ...namedClaims(archive, wire, mentions, nameReport, seriesOf),
    ...linkedClaims(archive, wire, addresses),
  ];
}

/** The latest assessment that it links. */
function linkedClaims(archive: Archive, wire: Report, addresses: Iterable<AddressLink>): Claim[] {
  const linked = [...addresses].flatMap(({ target }): { of: Claim['of']; day: Day }[] => {
    if ('report' in target) {
      const assessment = archive.byId.get(target.report)?.meta;
      return assessment?.kind === 'assessment' ? [{ of: target, day: assessment.day }] : [];
    }
    const wanted = 'day' in target ? target.wanted : undefined;
    return wanted?.series ? [{ of: { wanted }, day: wanted.day }] : [];
  });
  const latest = linked
    .filter(({ day }) => isRecent(day, wire))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .at(-1);
  return latest ? [{ of: latest.of, confidence: 'likely', why: 'it links the assessment' }] : [];
}

/** True for a day that is not after the wire report's, nor long before. */
export function isRecent(day: Day | undefined, { meta }: Report): boolean {
  if (day === undefined) return false;
  const delay = daysBetween(day, meta.day);
  return delay >= 0 && delay <= longestDelay;
}

/** "The January 27 assessment", "ISW assessed on January 27", in text and title. */
function namedClaims(
  archive: Archive,
  wire: Report,
  mentions: readonly Mention[],
  nameReport: ReportNamer,
  seriesOf: (publisher: string) => string | undefined,
): Claim[] {
  const inTitle = readDates(wire.meta.title, wire.meta.day).map((named) => {
    return { ...named, text: wire.meta.title, why: 'its title names series and day' };
  });
  const inText = mentions.map((named) => {
    const text = wire.passages[named.passage - 1]?.text ?? '';
    return { ...named, text, why: `paragraph ${named.passage} names the assessment by its day` };
  });
  return [...inTitle, ...inText].flatMap((named): Claim[] => {
    const { reading, text, start, end, why } = named;
    if (!('day' in reading) || !isRecent(reading.day, wire)) return [];
    const found = nameReport(text, start, end) ?? workNamed(archive, named);
    const series = found && (found.series ?? seriesOf(found.publisher));
    if (!series) return [];
    // What was said on Tuesday may have been dated Monday.
    const confidence = /\d/.test(text.slice(start, end)) ? 'likely' : 'possible';
    return [{ of: reportOf(archive, series, reading.day), confidence, why }];
  });
}

/** "In an assessment published on 18 February, the Institute …": the work stands at the day, its author further off. */
function workNamed(
  { publishers, series }: Archive,
  { text, start, end }: NamedDate & { text: string },
): { publisher: string; series?: string } | undefined {
  if (!workOf.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  const sentence = text.slice(Math.max(0, start - 200), end + 80);
  const author = publishers.find(
    ({ id, name, shortName }) =>
      series.some(({ publisher }) => publisher === id) &&
      (sentence.includes(name) || (shortName !== undefined && sentence.includes(shortName))),
  );
  return author && { publisher: author.id };
}

/** The assessment of a series on a day; the first of several editions, or what is wanted. */
export function reportOf(archive: Archive, series: string, day: Day): Claim['of'] {
  const held = (archive.byDay.get(day) ?? []).find(
    ({ meta }) => meta.kind === 'assessment' && meta.series === series,
  );
  return held ? { report: held.id } : { wanted: { day, series } };
}
