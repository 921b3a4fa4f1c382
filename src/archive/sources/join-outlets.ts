import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import { isCarrier, outletIdOf } from '../../report/outlet-of.ts';
import type { OutletEntry } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { once } from '../lazily.ts';
import { hashValue } from '../reads/hash-value.ts';
import { citeYear, type CitedInYear, type PlacedAddress, type YearsCache } from './cite-year.ts';
import type { Citation } from './find-citations.ts';
import { findTogether, type CountedTogether } from './find-together.ts';
import type { CitedOutlets } from './outline-citations.ts';
import { outletUrlOf } from './outlet-pages.ts';
import type { CitedAt, CitedIn, CitingReport, Outlet, Outlets } from './outlet.ts';

/** Outlets in fewer reports share pages, unless outlets.yaml names them: pages are files, and many. */
const ownPageFrom = 5;

/**
 * Joins the citations of all reports to outlets: each citation belongs to exactly one.
 *
 * @param outlineOf is asked of reports alone whose year is not in the cache as it is now, or is shown
 * @param citationsOf all that a report cites, which is asked of those alone whose citations are
 */
export function joinOutlets(
  archive: Archive,
  outlineOf: (id: ReportId) => CitedOutlets | undefined,
  citationsOf: (id: ReportId) => readonly Citation[],
  cache?: YearsCache,
): Outlets {
  const entries = entriesByAddress(archive);
  const basis = hashValue(entries);
  const context = { outlineOf, citationsOf, placeOf: placeAddresses(entries) };
  const found = new Map<string, Found>();
  for (const [year, reports] of Map.groupBy(archive.reports, yearOf)) {
    const cite = once(() => citeYear(year, reports, context));
    const version = hashValue([basis, reports.map(({ id, hash }) => [id, hash])]);
    const key = `${reports[0]?.id}\n${version}`;
    const kept = cache?.get(key);
    const outlets = kept ?? cite().outlets;
    if (!kept) cache?.set(key, outlets);
    addYear(found, { year, reports, outlets }, (id) => cite().reports.get(id) ?? []);
  }
  const together = findTogether(
    [...found.keys()],
    [...found.values()].map(({ counted }) => counted),
  );
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
  addresses: Map<string, number>;
  months: Map<string, number>;
  reports: number;
  firstCited: CitedAt;
  lastCited: CitedAt;
  years: CitedIn[];
  counted: CountedTogether[];
}

function yearOf({ meta }: Report): string {
  return meta.day.slice(0, 4);
}

/** Finds the outlet of an address as it is spelled; reports spell most as others do. */
function placeAddresses(
  entries: ReadonlyMap<string, OutletEntry>,
): (spelled: string) => PlacedAddress {
  const placed = new Map<string, PlacedAddress>();
  return (spelled) => {
    const known = placed.get(spelled);
    if (known) return known;
    const address = outletIdOf(spelled);
    const place = { outlet: entries.get(address)?.id ?? address, address };
    placed.set(spelled, place);
    return place;
  };
}

interface CountedYear {
  year: string;
  reports: readonly Report[];
  outlets: readonly CitedInYear[];
}

/** @param load gives the reports that cite an outlet in the year */
function addYear(
  found: Map<string, Found>,
  { year, reports, outlets }: CountedYear,
  load: (id: string) => readonly CitingReport[],
): void {
  const citedAt = (place = 0): CitedAt => {
    const report = reports[place];
    if (!report) throw new Error(`No report ${place} of ${year} cites anything.`);
    return { report: report.id, day: report.meta.day };
  };
  const numbers = new Uint32Array(outlets.length);
  for (const [
    index,
    { id, name, addresses, months, lines, parts, together },
  ] of outlets.entries()) {
    const [firstCited, lastCited] = [citedAt(parts.at(0)?.from), citedAt(parts.at(-1)?.to)];
    const own = found.get(id) ?? startFound(found.size, name, firstCited);
    found.set(id, own);
    numbers[index] = own.number;
    for (const [address, citations] of addresses)
      own.addresses.set(address, (own.addresses.get(address) ?? 0) + citations);
    for (const [month, citations] of months.entries())
      if (citations > 0) own.months.set(`${year}-${String(month + 1).padStart(2, '0')}`, citations);
    own.lastCited = lastCited;
    own.reports += parts.reduce((sum, { count }) => sum + count, 0);
    own.years.push(
      citedIn(
        { year, lines, parts },
        (place) => citedAt(place).day,
        () => load(id),
      ),
    );
    own.counted.push({ together, numbers });
  }
}

function startFound(number: number, name: string, firstCited: CitedAt): Found {
  return {
    number,
    name,
    addresses: new Map(),
    months: new Map(),
    reports: 0,
    firstCited,
    lastCited: firstCited,
    years: [],
    counted: [],
  };
}

function citedIn(
  { year, lines, parts }: Pick<CitedInYear, 'lines' | 'parts'> & { year: string },
  dayOf: (place: number) => Day,
  load: () => readonly CitingReport[],
): CitedIn {
  let end = 0;
  return {
    year,
    lines,
    hash: parts.map(({ hash }) => hash).join(' '),
    get reports() {
      return load();
    },
    parts: parts.map(({ from, to, count, hash }) => {
      const start = end;
      end += count;
      return {
        from: dayOf(from),
        to: dayOf(to),
        hash,
        get reports() {
          return load().slice(start, start + count);
        },
      };
    }),
  };
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
  { name, addresses, months, reports, firstCited, lastCited, years }: Found,
  together: Outlet['together'],
): Outlet {
  const counted = [...addresses].map(([address, citations]) => ({ id: address, citations }));
  return {
    id,
    name: entry?.name ?? name,
    kind: entry?.kind ?? kindOf(id),
    ...(entry?.description !== undefined && { description: entry.description }),
    addresses: counted.toSorted((a, b) => b.citations - a.citations || (a.id < b.id ? -1 : 1)),
    citations: counted.reduce((sum, { citations }) => sum + citations, 0),
    reports,
    firstCited,
    lastCited,
    years,
    months,
    together,
    paged: entry !== undefined || reports >= ownPageFrom,
  };
}

function kindOf(id: string): OutletEntry['kind'] {
  if (isCarrier(id)) return 'platform';
  if (/^(t\.me|youtube\.com)\//.test(id)) return 'channel';
  return id.includes('/') ? 'account' : 'site';
}
