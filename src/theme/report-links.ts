import type { Analysis } from '../archive/analyse-archive.ts';
import type { Archive } from '../archive/archive.ts';
import type { Target } from '../archive/references/references.ts';
import { parseDay } from '../report/day.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Report } from '../report/report.ts';
import { dateUrl, printDay } from './dates.ts';

/** The links that a page adds to the text and the notes of a report. */
export interface ReportLinks {
  /** Dates that are links, by the number of the passage. */
  dates: ReadonlyMap<number, readonly PlacedHref[]>;
  /** Addresses of reports elsewhere, as the report writes them. */
  addresses: ReadonlyMap<string, AddressHref>;
  /** Numbers of the passages that treat each takeaway, by its number. */
  treated: ReadonlyMap<number, readonly number[]>;
}

/** Where a link leads, and why. */
export interface Href {
  href: string;
  /** What a reader is told who asks: what is there, and why the link is. */
  title: string;
}

/** A link on words of a passage, from one character of its text to another. */
export interface PlacedHref extends Href {
  start: number;
  end: number;
}

/** Where the address of a report leads here. */
export interface AddressHref extends Href {
  /** False where the archive has not got the report: the link leads to the page that says so. */
  held: boolean;
}

/** The links of a report's text and notes, ready to be printed. */
export function linksOf(archive: Archive, analysis: Analysis, { id }: Report): ReportLinks {
  const { references, findings } = analysis;
  const dates = (references.dates.get(id) ?? []).map(({ passage, start, end, target, why }) => ({
    passage,
    link: { start, end, href: hrefOf(target), title: `${printTarget(target)}: ${why}` },
  }));
  const addresses = [...(references.addresses.get(id) ?? [])].map(
    ([url, { target, why }]): [string, AddressHref] => {
      const title = `${printAddressee(archive, target)}: ${why}`;
      return [url, { href: hrefOf(target), title, held: 'report' in target }];
    },
  );
  return {
    dates: new Map(
      [...Map.groupBy(dates, ({ passage }) => passage)].map(([passage, all]) => [
        passage,
        all.map(({ link }) => link),
      ]),
    ),
    addresses: new Map(addresses),
    treated: new Map(findings.get(id)?.treated),
  };
}

/** The address of the page that a reference leads to. */
function hrefOf(target: Target): string {
  if ('report' in target) return reportUrlOf(target.report);
  return dateUrl('month' in target ? target.month : target.day);
}

/** The date that a target is of. */
function printTarget(target: Target): string {
  const [date, style] =
    'month' in target
      ? ([`${target.month}-01`, 'month'] as const)
      : ([
          'report' in target ? target.report.slice(0, 10).replaceAll('/', '-') : target.day,
          'long',
        ] as const);
  const day = parseDay(date);
  const printed = day ? printDay(day, style) : date;
  return 'day' in target && target.wanted ? `${printed}, no report held` : printed;
}

function printAddressee(archive: Archive, target: Target): string {
  const report = 'report' in target ? archive.byId.get(target.report) : undefined;
  return report?.meta.title ?? printTarget(target);
}
