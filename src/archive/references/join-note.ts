import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { JoinContext, Reference } from './join-report.ts';
import type { CitingNote } from './read-referring.ts';
import type { AddressLink, Target } from './references.ts';
import { keyOf, reportsOf, wantedOf } from './targets.ts';

/** The passages that bear the marks of a note refer to what it cites; without a mark, the note itself does. */
export function joinNote(
  { findDay }: JoinContext,
  report: Report,
  series: string | undefined,
  addresses: ReadonlyMap<string, AddressLink>,
  { number, marks, cited }: CitingNote,
): Reference[] {
  const found = cited.flatMap(
    (each): { target: Target; reports: readonly ReportId[]; url?: string }[] => {
      if (typeof each !== 'string') {
        const day = findDay(each.day, report, series, each.named);
        return day ? [day] : [];
      }
      const address = addresses.get(each);
      return address
        ? [{ target: address.target, reports: reportsOf(address.target), url: each }]
        : [];
    },
  );
  const unique = new Map(found.map((each) => [keyOf(each.target), each]));
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
