import type { ReportId } from '../../report/id.ts';
import { isCarrier, outletIdOf } from '../../report/outlet-of.ts';
import type { OutletEntry } from '../../report/registers.ts';
import type { Archive } from '../archive.ts';
import { findTogether } from './find-together.ts';
import type { Citation } from './find-citations.ts';
import type { CitingReport, Outlet, Outlets } from './outlet.ts';

/** Outlets in fewer reports share pages, unless outlets.yaml names them: pages are files, and many. */
const ownPageFrom = 5;

/** Joins the citations of all reports to outlets: each citation belongs to exactly one. */
export function joinOutlets(
  archive: Archive,
  citationsOf: (id: ReportId) => readonly Citation[],
): Outlets {
  const entries = entriesByAddress(archive);
  const idOf = (outlet: string) => {
    const address = outletIdOf(outlet);
    return entries.get(address)?.id ?? address;
  };
  const cited = archive.reports.map((report) => ({
    report,
    outlets: Map.groupBy(citationsOf(report.id), ({ outlet }) => idOf(outlet)),
  }));
  const found = new Map<string, CitingReport[]>();
  for (const { report, outlets } of cited)
    for (const [id, citations] of outlets) {
      const reports = found.get(id) ?? [];
      found.set(id, reports);
      const names = citations.map(({ note, outlet }) => `${note} ${outlet}`);
      reports.push({ report, citations, hash: [report.hash, ...names].join('\n') });
    }
  const together = findTogether(cited.map(({ outlets }) => outlets));
  const all = [...found]
    .map(([id, reports]) => makeOutlet(id, entries.get(id), reports, together.get(id) ?? []))
    .toSorted((a, b) => b.citations - a.citations || (a.id < b.id ? -1 : 1));
  const byAddress = new Map(
    all.flatMap((outlet) => outlet.addresses.map(({ id }) => [id, outlet] as const)),
  );
  for (const outlet of all) byAddress.set(outlet.id, outlet);
  return { all, byAddress };
}

/** What outlets.yaml says, and of all others what publishers.yaml does. */
function entriesByAddress({ outlets, publishers }: Archive): Map<string, OutletEntry> {
  const entries = new Map<string, OutletEntry>();
  for (const entry of outlets)
    for (const address of [entry.id, ...entry.addresses])
      if (!entries.has(address)) entries.set(address, entry);
  for (const { name, domains } of publishers) {
    const [id, ...addresses] = domains.map(outletIdOf).filter((domain) => !entries.has(domain));
    if (id === undefined) continue;
    for (const address of [id, ...addresses])
      entries.set(address, { id, name, kind: 'publisher', addresses });
  }
  return entries;
}

function makeOutlet(
  id: string,
  entry: OutletEntry | undefined,
  reports: readonly CitingReport[],
  together: Outlet['together'],
): Outlet {
  const addresses = new Map<string, number>();
  const months = new Map<string, number>();
  for (const { report, citations } of reports) {
    const month = report.meta.day.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + citations.length);
    for (const { outlet } of citations) {
      const address = outletIdOf(outlet);
      addresses.set(address, (addresses.get(address) ?? 0) + 1);
    }
  }
  return {
    id,
    name: entry?.name ?? reports[0]?.citations[0]?.outlet ?? id,
    kind: entry?.kind ?? kindOf(id),
    ...(entry?.description !== undefined && { description: entry.description }),
    addresses: [...addresses]
      .map(([address, citations]) => ({ id: address, citations }))
      .toSorted((a, b) => b.citations - a.citations || (a.id < b.id ? -1 : 1)),
    citations: reports.reduce((sum, { citations }) => sum + citations.length, 0),
    reports,
    months,
    together,
    paged: entry !== undefined || reports.length >= ownPageFrom,
  };
}

function kindOf(id: string): OutletEntry['kind'] {
  if (isCarrier(id)) return 'platform';
  if (/^(t\.me|youtube\.com)\//.test(id)) return 'channel';
  return id.includes('/') ? 'account' : 'site';
}
