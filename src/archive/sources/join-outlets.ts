import type { ReportId } from '../../report/id.ts';
import { isCarrier, outletIdOf } from '../../report/outlet-of.ts';
import type { OutletEntry } from '../../report/registers.ts';
import type { Archive } from '../archive.ts';
import { once } from '../lazily.ts';
import { LazyCitingReport, type Citing } from './citing-report.ts';
import type { Citation } from './find-citations.ts';
import { findTogether, type Supported } from './find-together.ts';
import type { CitedOutlets } from './outline-citations.ts';
import type { Outlet, Outlets } from './outlet.ts';

/** Outlets in fewer reports share pages, unless outlets.yaml names them: pages are files, and many. */
const ownPageFrom = 5;

/**
 * Joins the citations of all reports to outlets: each citation belongs to exactly one.
 *
 * @param citationsOf all that a report cites, which is asked of those alone whose citations are
 */
export function joinOutlets(
  archive: Archive,
  outlineOf: (id: ReportId) => CitedOutlets | undefined,
  citationsOf: (id: ReportId) => readonly Citation[],
): Outlets {
  const entries = entriesByAddress(archive);
  const found = new Map<string, Found>();
  const placeOf = placeOutlets(entries, found);
  const supported: Supported = { outlets: [], ends: [] };
  for (const report of archive.reports) {
    const cited = outlineOf(report.id);
    if (!cited) continue;
    const outlets = cited.outlets.map(placeOf);
    const load = once(() => Map.groupBy(citationsOf(report.id), ({ outlet }) => outlet));
    const citing: Citing = { report, cited, load };
    for (const [outlet, spellings] of groupSpellings(outlets))
      outlet.reports.push(new LazyCitingReport(citing, spellings));
    count(cited, outlets, report.meta.day.slice(0, 7));
    addPassages(supported, cited, outlets);
  }
  const together = findTogether([...found.keys()], supported);
  const all = [...found]
    .map(([id, outlet]) => makeOutlet(id, entries.get(id), outlet, together[outlet.number] ?? []))
    .toSorted((a, b) => b.citations - a.citations || (a.id < b.id ? -1 : 1));
  const byAddress = new Map(
    all.flatMap((outlet) => outlet.addresses.map(({ id }) => [id, outlet] as const)),
  );
  for (const outlet of all) byAddress.set(outlet.id, outlet);
  return { all, byAddress };
}

/** What is found of an outlet. */
interface Found {
  /** Counts from 0. */
  number: number;
  /** As its first citation spells it. */
  name: string;
  reports: LazyCitingReport[];
  addresses: Map<string, number>;
  months: Map<string, number>;
}

/** An outlet by one of its addresses. */
interface Placed {
  outlet: Found;
  address: string;
}

/** Finds the outlet of an address as it is spelled; reports spell most as others do. */
function placeOutlets(
  entries: ReadonlyMap<string, OutletEntry>,
  found: Map<string, Found>,
): (spelled: string) => Placed {
  const placed = new Map<string, Placed>();
  return (spelled) => {
    const known = placed.get(spelled);
    if (known) return known;
    const address = outletIdOf(spelled);
    const id = entries.get(address)?.id ?? address;
    const outlet = found.get(id) ?? {
      number: found.size,
      name: spelled,
      reports: [],
      addresses: new Map<string, number>(),
      months: new Map<string, number>(),
    };
    found.set(id, outlet);
    placed.set(spelled, { outlet, address });
    return { outlet, address };
  };
}

/** The places of the spellings of each outlet. */
function groupSpellings(outlets: readonly Placed[]): Map<Found, number[]> {
  const spellings = new Map<Found, number[]>();
  for (const [index, { outlet }] of outlets.entries()) {
    const known = spellings.get(outlet);
    if (known) known.push(index);
    else spellings.set(outlet, [index]);
  }
  return spellings;
}

function count({ citations }: CitedOutlets, outlets: readonly Placed[], month: string): void {
  for (const [index, { outlet, address }] of outlets.entries()) {
    const count = citations[index] ?? 0;
    outlet.addresses.set(address, (outlet.addresses.get(address) ?? 0) + count);
    outlet.months.set(month, (outlet.months.get(month) ?? 0) + count);
  }
}

/** Adds the outlets that support each passage of a report, each once. */
function addPassages(
  { outlets: all, ends }: Supported,
  { passages }: CitedOutlets,
  outlets: readonly Placed[],
): void {
  if (passages === '') return;
  const numbers = outlets.map(({ outlet }) => outlet.number);
  for (const passage of passages.split('|')) {
    const start = all.length;
    for (const index of passage.split(' ')) {
      const number = numbers[Number(index)] ?? 0;
      // The addresses of one outlet count once.
      if (all.indexOf(number, start) < 0) all.push(number);
    }
    ends.push(all.length);
  }
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
  { name, reports, addresses, months }: Found,
  together: Outlet['together'],
): Outlet {
  return {
    id,
    name: entry?.name ?? name,
    kind: entry?.kind ?? kindOf(id),
    ...(entry?.description !== undefined && { description: entry.description }),
    addresses: [...addresses]
      .map(([address, citations]) => ({ id: address, citations }))
      .toSorted((a, b) => b.citations - a.citations || (a.id < b.id ? -1 : 1)),
    citations: [...addresses.values()].reduce((sum, citations) => sum + citations, 0),
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
