import type { ReportId } from '../../report/id.ts';
import type { Note, Report } from '../../report/report.ts';
import { readDates } from './find-mentions.ts';
import type { JoinContext, Reference } from './join-report.ts';
import type { AddressLink, Target } from './references.ts';
import { keyOf, reportsOf, wantedOf } from './targets.ts';

/** The passages that bear the marks of a note refer to what it cites; without a mark, the note itself does. */
export function joinNote(
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
