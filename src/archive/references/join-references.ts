import type { ReportId } from '../../report/id.ts';
import type { Archive } from '../archive.ts';
import { openAddressBook } from './address-book.ts';
import { joinReport, type JoinContext } from './join-report.ts';
import type { Referring } from './read-referring.ts';
import type { AddressLink, Backlink, DateLink, References, Wanted } from './references.ts';
import { openDayFinder } from './resolve-day.ts';
import { keyOf } from './targets.ts';

/** Resolves the dates and addresses of all reports to what the archive holds, and turns them round. */
export function joinReferences(
  archive: Archive,
  referring: ReadonlyMap<ReportId, Referring>,
): References {
  const context: JoinContext = {
    archive,
    book: openAddressBook(archive),
    findDay: openDayFinder(archive),
    months: new Set(archive.reports.map(({ meta }) => meta.day.slice(0, 7))),
  };
  const dates = new Map<ReportId, DateLink[]>();
  const addresses = new Map<ReportId, Map<string, AddressLink>>();
  const backlinks = new Map<ReportId, Backlink[]>();
  const wanted = new Map<string, Wanted>();
  for (const report of archive.reports.toReversed()) {
    const places = referring.get(report.id);
    if (!places) continue;
    const joined = joinReport(context, report, places);
    dates.set(report.id, joined.dates);
    addresses.set(report.id, joined.addresses);
    for (const { place, reports, wanted: missing, url } of joined.references) {
      const backlink = { from: report.id, ...place };
      for (const id of reports) if (id !== report.id) append(backlinks, id, backlink);
      if (!missing) continue;
      const key = keyOf({ day: missing.day, wanted: missing });
      const entry: Wanted = wanted.get(key) ?? { report: missing, backlinks: [] };
      if (url !== undefined) entry.url ??= url;
      entry.backlinks.push(backlink);
      wanted.set(key, entry);
    }
  }
  const sorted = [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return { dates, addresses, backlinks, wanted: Map.groupBy(sorted, ({ report }) => report.day) };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
