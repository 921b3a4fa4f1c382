import { isCarrier } from '../../report/outlet-of.ts';
import type { CitingReport, Outlet, OutletName } from './outlet.ts';

/** How the passages of an outlet are spread over pages. */
export interface OutletPages {
  /** Those of its own page: all, or the newest. Oldest report first. */
  first: readonly CitingReport[];
  /** Pages of years, oldest first; none where all stand on its own page. They hold all of the year. */
  parts: readonly OutletPart[];
}

/** A page of a year: those that a year is too much for are filled from its first day on, so that full ones stay. */
export interface OutletPart {
  url: string;
  year: string;
  /** Counts from 1 within the year. */
  part: number;
  /** Oldest first. */
  reports: readonly CitingReport[];
}

const mostOnOwnPage = 120;
const newest = 50;
const mostOnPart = 250;

/** Asked for by the pages, by what links them, and by the site's map. */
const known = new WeakMap<Outlet, OutletPages>();

/** The pages of an outlet that has a page of its own. */
export function pagesOf(outlet: Outlet): OutletPages {
  const pages = known.get(outlet) ?? layOut(outlet);
  known.set(outlet, pages);
  return pages;
}

function layOut(outlet: Outlet): OutletPages {
  const { reports } = outlet;
  const all = reports.reduce((sum, { lines }) => sum + lines, 0);
  if (all <= mostOnOwnPage) return { first: reports, parts: [] };
  const years = Map.groupBy(reports, ({ report }) => report.meta.day.slice(0, 4));
  return {
    first: takeNewest(reports),
    parts: [...years].flatMap(([year, ofYear]) =>
      split(ofYear).map((part, index) => ({
        url: `${yearUrlOf(outlet, year)}${index === 0 ? '' : `${index + 1}/`}`,
        year,
        part: index + 1,
        reports: part,
      })),
    ),
  };
}

/** Where an outlet stands: on a page of its own, or on one that it shares, which leads to its own later on. */
export function outletUrlOf({ id, paged }: OutletName): string {
  return paged ? `/sources/${id}/` : sharedUrlOf(id);
}

/** The first two letters or figures of a name: of an account without the host. */
export function beginningOf(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1).replace(/[^a-z0-9]/g, '');
  return name.slice(0, 2) || '0';
}

/** Where an address stands among those whose names begin alike. */
function sharedUrlOf(id: string): string {
  return `/sources/few/${beginningOf(id)}/#${id}`;
}

/** Behind a carrier stand accounts, and one may be named like a year. */
function yearUrlOf({ id }: Outlet, year: string): string {
  return `/sources/${id}/${isCarrier(id) ? '-/' : ''}${year}/`;
}

function takeNewest(reports: readonly CitingReport[]): CitingReport[] {
  let sum = 0;
  const from = reports.findLastIndex(({ lines }) => (sum += lines) >= newest);
  return reports.slice(Math.max(from, 0));
}

function split(reports: readonly CitingReport[]): CitingReport[][] {
  const parts: CitingReport[][] = [];
  let sum = Infinity;
  for (const report of reports) {
    const { lines } = report;
    if (sum + lines > mostOnPart) {
      parts.push([]);
      sum = 0;
    }
    parts.at(-1)?.push(report);
    sum += lines;
  }
  return parts;
}
