import type { ReportId } from '../../report/id.ts';
import { isCarrier, outletIdOf } from '../../report/outlet-of.ts';
import type { OutletEntry } from '../../report/registers.ts';
import type { Archive } from '../archive.ts';
import { once } from '../lazily.ts';
import { LazyCitingReport, type Citing } from './citing-report.ts';
import type { Citation } from './find-citations.ts';
import { findTogether, type Supported } from './find-together.ts';
import type { CitedOutlets } from './outline-citations.ts';
import { outletUrlOf } from './outlet-pages.ts';
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
    const outlets = cited.outlets === '' ? [] : cited.outlets.split('\n').map(placeOf);
    const load = once(() => Map.groupBy(citationsOf(report.id), ({ outlet }) => outlet));
    addReport({ report, cited, load }, outlets);
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
  const urls = new Map([...byAddress].map(([id, outlet]) => [id, outletUrlOf(outlet)]));
  return { all, byAddress, urls };
}

/** What is found of an outlet. */
interface Found {
  /** Counts from 0. */
  number: number;
  /** As its first citation spells it. */
  name: string;
  /** Oldest first. */
  reports: LazyCitingReport[];
  addresses: CountedAddress[];
  /** The months in which it is cited, oldest first, and how often it is in each. */
  months: string[];
  counts: number[];
}

interface CountedAddress {
  id: string;
  citations: number;
}

/** An outlet by one of its addresses. */
interface Placed {
  outlet: Found;
  address: CountedAddress;
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
    const id = outletIdOf(spelled);
    const own = entries.get(id)?.id ?? id;
    const outlet = found.get(own) ?? {
      number: found.size,
      name: spelled,
      reports: [],
      addresses: [],
      months: [],
      counts: [],
    };
    found.set(own, outlet);
    const counted = outlet.addresses.find((other) => other.id === id);
    const address = counted ?? { id, citations: 0 };
    if (!counted) outlet.addresses.push(address);
    placed.set(spelled, { outlet, address });
    return { outlet, address };
  };
}

/** Adds a report to the outlets that it cites. There are hundreds of thousands of such pairs: no lists, no maps. */
function addReport(citing: Citing, outlets: readonly Placed[]): void {
  const { report, cited } = citing;
  const month = report.meta.day.slice(0, 7);
  for (let index = 0; index < outlets.length; index++) {
    const placed = outlets[index];
    if (!placed) continue;
    const { outlet, address } = placed;
    const { reports, months, counts } = outlet;
    const last = reports.at(-1);
    if (last?.report === report) last.add(index);
    else reports.push(new LazyCitingReport(citing, index));
    const citations = cited.citations[index] ?? 0;
    address.citations += citations;
    if (months.at(-1) !== month) {
      months.push(month);
      counts.push(0);
    }
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + citations;
  }
}

/** Adds the outlets that support each passage of a report, each once. */
function addPassages(
  { outlets: all, ends }: Supported,
  { passages }: CitedOutlets,
  outlets: readonly Placed[],
): void {
  if (passages === '') return;
  let start = all.length;
  let index = 0;
  // A character after the other, with one behind the last: to split it takes three times as long.
  for (let at = 0; at <= passages.length; at++) {
    const code = at < passages.length ? passages.charCodeAt(at) : bar;
    if (code !== blank && code !== bar) {
      index = index * 10 + code - zero;
      continue;
    }
    const number = outlets[index]?.outlet.number ?? 0;
    // The addresses of one outlet count once.
    if (all.indexOf(number, start) < 0) all.push(number);
    index = 0;
    if (code === blank) continue;
    ends.push(all.length);
    start = all.length;
  }
}

const blank = ' '.charCodeAt(0);
const bar = '|'.charCodeAt(0);
const zero = '0'.charCodeAt(0);

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
  { name, reports, addresses, months, counts }: Found,
  together: Outlet['together'],
): Outlet {
  return {
    id,
    name: entry?.name ?? name,
    kind: entry?.kind ?? kindOf(id),
    ...(entry?.description !== undefined && { description: entry.description }),
    addresses: addresses.toSorted((a, b) => b.citations - a.citations || (a.id < b.id ? -1 : 1)),
    citations: addresses.reduce((sum, { citations }) => sum + citations, 0),
    reports,
    months: new Map(months.map((month, index) => [month, counts[index] ?? 0])),
    together,
    paged: entry !== undefined || reports.length >= ownPageFrom,
  };
}

function kindOf(id: string): OutletEntry['kind'] {
  if (isCarrier(id)) return 'platform';
  if (/^(t\.me|youtube\.com)\//.test(id)) return 'channel';
  return id.includes('/') ? 'account' : 'site';
}
