import { isCarrier } from '../../report/outlet-of.ts';
import { hash } from 'node:crypto';
import type { Day } from '../../report/day.ts';
import type { Report } from '../../report/report.ts';
import type { CitingReport, Outlet, OutletName } from './outlet.ts';

/** How the passages of an outlet are spread over pages. */
export interface OutletPages {
  /** Those of its own page: all, or the newest. Oldest report first. */
  first: readonly CitingReport[];
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

/** A page of a year: those that a year is too much for are filled from its first day on, so that full ones stay. */
export interface OutletPart extends OutletPartLink {
  /** Counts from 1 within the year. */
  part: number;
  /** Of all that it shows. */
  hash: string;
  /** Oldest first. */
  reports: readonly CitingReport[];
}

const mostOnOwnPage = 120;
const newest = 50;
const mostOnPart = 250;

/** Asked for by the pages, by what links them, and by the site's map. */
const known = new WeakMap<Outlet, OutletPages>();

/** What the page of an outlet shows, and no more. */
export interface OutletFront extends Omit<Outlet, 'reports'> {
  /** How many reports cite it. */
  reports: number;
  firstCited: Report;
  lastCited: Report;
  first: readonly CitingReport[];
  parts: readonly OutletPartLink[];
}

/** What the page of an outlet shows: it tells whether the page is as it was, without all reports that cite it. */
export function frontOf(outlet: Outlet): OutletFront {
  const { first, parts } = pagesOf(outlet);
  const [firstCited, lastCited] = [outlet.reports.at(0)?.report, outlet.reports.at(-1)?.report];
  if (!firstCited || !lastCited) throw new Error(`No report cites ${outlet.id}`);
  return {
    ...outlet,
    reports: outlet.reports.length,
    firstCited,
    lastCited,
    first,
    parts: parts.map(linkOf),
  };
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
  const { reports } = outlet;
  let lines = 0;
  if (reports.every((citing) => (lines += citing.lines) <= mostOnOwnPage))
    return { first: reports, parts: [] };
  return {
    first: takeNewest(reports),
    parts: splitByYears(reports).flatMap((ofYear) =>
      split(ofYear).flatMap((part, index) => {
        const [from, to] = [dayOf(part.at(0)), dayOf(part.at(-1))];
        if (from === undefined || to === undefined) return [];
        const year = from.slice(0, 4);
        const url = `${yearUrlOf(outlet, year)}${index === 0 ? '' : `${index + 1}/`}`;
        return { url, year, from, to, part: index + 1, hash: hashOf(url, part), reports: part };
      }),
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

/** Looks at few of them: there are hundreds of thousands. */
function splitByYears(reports: readonly CitingReport[]): (readonly CitingReport[])[] {
  const years: (readonly CitingReport[])[] = [];
  for (let start = 0; start < reports.length;) {
    const year = dayOf(reports[start])?.slice(0, 4);
    let [low, high] = [start + 1, reports.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dayOf(reports[middle])?.slice(0, 4) === year) low = middle + 1;
      else high = middle;
    }
    years.push(reports.slice(start, low));
    start = low;
  }
  return years;
}

/** The address tells of which year it is, and the how manieth. */
function hashOf(url: string, reports: readonly CitingReport[]): string {
  let text = url;
  for (const citing of reports) text += ` ${citing.hash}`;
  return hash('sha256', text, 'base64url');
}

function dayOf(citing: CitingReport | undefined): Day | undefined {
  return citing?.report.meta.day;
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
