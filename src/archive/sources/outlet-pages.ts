import { isCarrier } from '../../report/outlet-of.ts';
import type { Day } from '../../report/day.ts';
import type {
  CitedIn,
  CitedOnPage,
  CitingReport,
  CitingReports,
  Outlet,
  OutletName,
} from './outlet.ts';

/** How the passages of an outlet are spread over pages. */
export interface OutletPages {
  /** Those of its own page: all, or the newest. */
  first: CitingReports;
  /** Pages of years, oldest first; none where all stand on its own page. They hold all of the year. */
  parts: readonly OutletPart[];
}

/** A page of a year, as it is linked. */
export interface OutletPartLink {
  url: string;
  year: string;
  /** The days of its first report and of its last. */
  from: Day;
  to: Day;
}

/** A page of a year. */
export interface OutletPart extends OutletPartLink, CitingReports {
  /** Counts from 1 within the year. */
  part: number;
}

const mostOnOwnPage = 120;
const newest = 50;

/** Asked for by the pages, by what links them, and by the site's map. */
const known = new WeakMap<Outlet, OutletPages>();

/** What the page of an outlet shows, and no more. */
export interface OutletFront extends Omit<Outlet, 'years'> {
  first: CitingReports;
  parts: readonly OutletPartLink[];
}

/** What the page of an outlet shows: it tells whether the page is as it was, without all reports that cite it. */
export function frontOf(outlet: Outlet): OutletFront {
  const { years: _, ...front } = outlet;
  const { first, parts } = pagesOf(outlet);
  return { ...front, first, parts: parts.map(linkOf) };
}

/** A page of a year without what it holds. */
export function linkOf({ url, year, from, to }: OutletPart): OutletPartLink {
  return { url, year, from, to };
}

/** The pages of an outlet that has a page of its own. */
export function pagesOf(outlet: Outlet): OutletPages {
  const pages = known.get(outlet) ?? layOut(outlet);
  known.set(outlet, pages);
  return pages;
}

function layOut(outlet: Outlet): OutletPages {
  const { years } = outlet;
  if (years.reduce((sum, { lines }) => sum + lines, 0) <= mostOnOwnPage)
    return { first: joinYears(years, (reports) => reports), parts: [] };
  let sum = 0;
  const from = years.findLastIndex(({ lines }) => (sum += lines) >= newest);
  return {
    first: joinYears(years.slice(from), takeNewest),
    parts: years.flatMap(({ year, parts }) =>
      parts.map((part, index) => {
        const url = `${yearUrlOf(outlet, year)}${index === 0 ? '' : `${index + 1}/`}`;
        return makePart(part, { url, year, part: index + 1 });
      }),
    ),
  };
}

/** @param choose which reports of the years are shown */
function joinYears(
  years: readonly CitedIn[],
  choose: (reports: readonly CitingReport[]) => readonly CitingReport[],
): CitingReports {
  return {
    hash: years.map(({ hash }) => hash).join(' '),
    get reports() {
      return choose(years.flatMap(({ reports }) => reports));
    },
  };
}

function makePart(
  page: CitedOnPage,
  { url, year, part }: Pick<OutletPart, 'url' | 'year' | 'part'>,
): OutletPart {
  const { from, to, hash } = page;
  return {
    url,
    year,
    from,
    to,
    part,
    hash,
    get reports() {
      return page.reports;
    },
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
