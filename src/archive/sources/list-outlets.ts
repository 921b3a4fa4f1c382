import { beginningOf } from './outlet-pages.ts';
import type { CitingReport, Outlet, OutletName, Outlets } from './outlet.ts';

/** Sources on one page of those most cited. */
const mostOnPage = 250;

/** Outlets with pages of their own, most cited first, cut into pages; one at least. */
export function outletsByCount({ all }: Outlets): Outlet[][] {
  const paged = all.filter((outlet) => outlet.paged);
  const pages = Array.from({ length: Math.max(1, Math.ceil(paged.length / mostOnPage)) });
  return pages.map((_, index) => paged.slice(index * mostOnPage, (index + 1) * mostOnPage));
}

/** Outlets by the first letter or figure of their address, each list in order of names. */
export function outletsByInitial({ all }: Outlets): Map<string, Outlet[]> {
  return sortKeys(Map.groupBy(sortByName(all), ({ id }) => beginningOf(id).slice(0, 1)));
}

/** An address that has had its place among outlets cited in few reports. */
export interface PlacedAddress {
  id: string;
  /** The outlet that it belongs to. */
  of: OutletName;
  /** The same, where it stands there still. */
  outlet?: Outlet;
}

/** All addresses by the first two letters of their names; those that have grown out of it stay, and lead on. */
export function addressesByBeginning({ byAddress }: Outlets): Map<string, PlacedAddress[]> {
  const addresses = [...byAddress].map(([id, outlet]): PlacedAddress => {
    const { name, paged } = outlet;
    const isThere = !paged && id === outlet.id;
    return { id, of: { id: outlet.id, name, paged }, ...(isThere && { outlet }) };
  });
  return sortKeys(
    Map.groupBy(
      addresses.toSorted((a, b) => compare(a.id, b.id)),
      ({ id }) => beginningOf(id),
    ),
  );
}

/** Outlets by the month `yyyy-mm` in which they were first cited, each list in order of days and then of names. */
export function outletsByFirstMonth({ all }: Outlets): Map<string, Outlet[]> {
  const ordered = sortByName(all).toSorted((a, b) => compare(firstDayOf(a), firstDayOf(b)));
  return sortKeys(Map.groupBy(ordered, (outlet) => firstDayOf(outlet).slice(0, 7)));
}

/** Outlets that have been cited a single time, by the year of it, each list in order of days and then of names. */
export function outletsCitedOnce(outlets: Outlets): Map<string, Outlet[]> {
  const once = [...outletsByFirstMonth(outlets).values()]
    .flat()
    .filter(({ citations }) => citations === 1);
  return Map.groupBy(once, (outlet) => firstDayOf(outlet).slice(0, 4));
}

/** All reports that cite an outlet, oldest first. */
export function citingReportsOf({ years }: Outlet): CitingReport[] {
  return years.flatMap(({ reports }) => reports);
}

/** The day of the first report that cites an outlet. */
function firstDayOf({ firstCited }: Outlet): string {
  return firstCited.day;
}

function sortByName(outlets: readonly Outlet[]): Outlet[] {
  return outlets
    .map((outlet) => ({ outlet, name: nameKeyOf(outlet) }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.outlet.id, b.outlet.id))
    .map(({ outlet }) => outlet);
}

/** Accounts stand under their own names, not under that of the carrier. */
function nameKeyOf({ id }: Outlet): string {
  return id.slice(id.lastIndexOf('/') + 1).replace(/[^a-z0-9]/g, '');
}

function sortKeys<Value>(map: Map<string, Value>): Map<string, Value> {
  return new Map([...map].toSorted(([a], [b]) => compare(a, b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
