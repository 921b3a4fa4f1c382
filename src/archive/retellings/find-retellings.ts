import { addDays, type Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Publisher } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { openReportNamer, type ReportNamer } from '../references/name-report.ts';
import { attributePassages } from './attribute-passages.ts';
import { chooseSeries, openRunningSeries } from './choose-series.ts';
import { compareWire, type ComparisonCache } from './compare-wire.ts';
import { findClaims, longestDelay, type Claim, type WireReferences } from './find-claims.ts';
import { guessByDay } from './guess-by-day.ts';
import { openReader, type ReadReport } from './read-report.ts';
import { retoldKeyOf } from './retold-by.ts';
import type { Confidence, Retelling } from './retelling.ts';

/** Assessments before those that could be meant, against which the rarity of terms is measured. */
const background = 10;

/**
 * Which assessments each wire report retells, by the wire report's id; those that retell none have no entry. It
 * may say so itself; else the assessments of the days before are compared with it; else, where it speaks for a
 * publisher as a whole, the latest day that it names there is the day of an assessment that is wanted.
 */
export function findRetellings(
  archive: Archive,
  referencesOf: (wire: Report) => WireReferences,
  cache?: ComparisonCache,
): Map<ReportId, Retelling[]> {
  const context: Context = {
    archive,
    publishers: archive.publishers.filter(({ id }) =>
      archive.series.some(({ publisher }) => publisher === id),
    ),
    assessments: archive.reports.filter(({ meta }) => meta.kind === 'assessment'),
    nameReport: openReportNamer(archive),
    runningSeries: openRunningSeries(archive),
    read: openReader(),
    cache,
  };
  const retellings = new Map<ReportId, Retelling[]>();
  for (const wire of archive.reports) {
    if (wire.meta.kind !== 'wire') continue;
    const found = retellingsOf(context, wire, referencesOf(wire));
    if (found.length > 0) retellings.set(wire.id, found);
  }
  return retellings;
}

interface Context {
  archive: Archive;
  /** Those that publish series. */
  publishers: readonly Publisher[];
  /** Oldest first. */
  assessments: readonly Report[];
  nameReport: ReportNamer;
  runningSeries: ReturnType<typeof openRunningSeries>;
  read: (report: Report) => ReadReport;
  cache: ComparisonCache | undefined;
}

function retellingsOf(context: Context, wire: Report, references: WireReferences): Retelling[] {
  const { archive, publishers, nameReport, runningSeries, read, cache } = context;
  const seriesOf = (publisher: string) =>
    chooseSeries(runningSeries(publisher, wire.meta.day), wire);
  const attributions = publishers.map((publisher) => attributePassages(wire, publisher));
  const said = findClaims(archive, wire, references, nameReport, seriesOf);
  const { shown, retold } = compareWire(
    {
      wire,
      attributed: new Set(attributions.flatMap(({ passages }) => [...passages])),
      among: assessmentsAround(context, wire.meta.day),
      named: said.flatMap(({ of }) => ('report' in of ? (archive.byId.get(of.report) ?? []) : [])),
    },
    read,
    cache,
  );
  // What it links beside the assessment that it retells, it recalls.
  const claims = shown
    ? [...said.filter((claim) => claim.confidence === 'certain' || isSame(claim, shown)), shown]
    : said;
  const guesses = publishers.flatMap((publisher, index) => {
    const [attribution, series] = [attributions[index], seriesOf(publisher.id)];
    if (claims.length > 0 || !attribution || series === undefined) return [];
    return guessByDay(archive, wire, references.mentions, publisher, attribution, series);
  });
  return [...Map.groupBy([...claims, ...guesses], ({ of }) => retoldKeyOf(of)).values()].flatMap(
    (same): Retelling[] => {
      const [first] = same;
      if (!first) return [];
      const { pairs = [], leftOut = [] } = ('report' in first.of && retold[first.of.report]) || {};
      const evidence = [...new Set(same.map(({ why }) => why))];
      return [{ wire: wire.id, of: first.of, confidence: surest(same), evidence, pairs, leftOut }];
    },
  );
}

/** The assessments that a wire report of a day could mean, and some before them. */
function assessmentsAround({ assessments }: Context, day: Day): Report[] {
  const start = endOf(assessments, addDays(day, -longestDelay - 1));
  return assessments.slice(Math.max(0, start - background), endOf(assessments, day));
}

/** How many assessments there are up to a day. */
function endOf(assessments: readonly Report[], day: Day): number {
  let [low, high] = [0, assessments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((assessments[middle]?.meta.day ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function surest(claims: readonly Claim[]): Confidence {
  const all = claims.map(({ confidence }) => confidence);
  return (
    (['certain', 'likely', 'possible'] as const).find((each) => all.includes(each)) ?? 'possible'
  );
}

function isSame(one: Claim, other: Claim): boolean {
  return retoldKeyOf(one.of) === retoldKeyOf(other.of);
}
