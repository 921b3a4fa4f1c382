import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { Facts } from './facts.ts';
import type { NamedReport } from './name-report.ts';
import type { Target } from './references.ts';

/** What a day means where it stands. */
interface FoundDay {
  target: Target;
  /** The reports that are meant: several where a day has several editions, none where one is wanted. */
  reports: ReportId[];
}

/**
 * Finds what a day means in a report, by the series that the report belongs to or retells, or by the words that
 * name another; undefined where a link would lead nowhere, or back to the report itself.
 */
export type DayFinder = (
  day: Day,
  from: Report,
  series: string | undefined,
  named: NamedReport | undefined,
) => FoundDay | undefined;

/** Knows what an archive holds of each day, and which days its series span. */
export function openDayFinder(facts: Facts): DayFinder {
  return (day, from, own, named) => {
    const series = named?.series ?? own;
    const reports = assessmentsOf(facts, day, series, named?.publisher);
    if (day === from.meta.day && isOwnDay(from, series, reports, named)) return undefined;
    const [only] = reports;
    if (only && reports.length === 1) return { target: { report: only }, reports };
    const inSpan = facts.isSpanned(series ?? '', day);
    const isHeld = facts.reportsOf(day).length > 0;
    // Without a series, any report of the day will do.
    const isWanted = named ?? (inSpan && (series !== undefined || !isHeld));
    if (only || !isWanted) return isHeld ? { target: { day }, reports } : undefined;
    const publisher = series === undefined ? named?.publisher : undefined;
    const wanted = { day, ...(series && { series }), ...(publisher && { publisher }) };
    return { target: { day, wanted }, reports };
  };
}

function assessmentsOf(
  facts: Facts,
  day: Day,
  series: string | undefined,
  publisher: string | undefined,
): ReportId[] {
  return facts.reportsOf(day).flatMap(({ id, meta }) => {
    if (meta.kind !== 'assessment') return [];
    const fits = series === undefined ? meta.publisher === publisher : meta.series === series;
    return fits ? [id] : [];
  });
}

/** What an assessment says of its own day, it says of itself; a wire report may mean the assessment of that day. */
function isOwnDay(
  { meta }: Report,
  series: string | undefined,
  reports: readonly ReportId[],
  named: NamedReport | undefined,
): boolean {
  if (meta.kind === 'assessment') return meta.series === series;
  return reports.length === 0 && named === undefined;
}
