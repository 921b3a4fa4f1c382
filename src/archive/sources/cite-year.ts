import { hash } from 'node:crypto';
import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { JsonCache } from '../json-cache.ts';
import { weakly } from '../lazily.ts';
import { LazyCitingReport } from './citing-report.ts';
import { countTogether, type Supported } from './find-together.ts';
import type { Citation } from './find-citations.ts';
import type { CitingReport } from './outlet.ts';
import type { CitedOutlets } from './outline-citations.ts';

/**
 * What the reports of a year cite an outlet for, in numbers: there are hundreds of thousands of citing reports, and
 * those of years that are over are counted once. Plain data, for a cache.
 */
export interface CitedInYear {
  id: string;
  /** As its first citation of the year spells it. */
  name: string;
  addresses: [id: string, citations: number][];
  /** How often it is cited in each month, January first. */
  months: number[];
  /** How many lines of text it supports. */
  lines: number;
  /** The pages that it fills, the last of them not wholly. */
  parts: CitedPart[];
  /** The places in the year's list of outlets that support the same passages, each with the number of these behind. */
  together: number[];
}

/** Citing reports that stand on one page. */
interface CitedPart {
  /** Places of the first and the last among the reports of the year. */
  from: number;
  to: number;
  /** How many they are. */
  count: number;
  /** Of all that is shown of them. */
  hash: string;
}

/** What was counted of years, by their reports and by what joins addresses to outlets. */
export type YearsCache = JsonCache<CitedInYear[]>;

/** What a year is counted from. */
export interface YearContext {
  outlineOf: (id: ReportId) => CitedOutlets | undefined;
  citationsOf: (id: ReportId) => readonly Citation[];
  /** The outlet of an address as it is spelled, and the address as it counts. */
  placeOf: (spelled: string) => PlacedAddress;
}

/** An address of an outlet. */
export interface PlacedAddress {
  outlet: string;
  address: string;
}

/** A year as it is counted. */
export interface CitedYear {
  /** In the order in which they are first cited. */
  outlets: CitedInYear[];
  /** The citing reports of each, oldest first. */
  reports: ReadonlyMap<string, readonly CitingReport[]>;
}

/** Counts what the reports of a year cite. */
export function citeYear(
  year: string,
  reports: readonly Report[],
  context: YearContext,
): CitedYear {
  const found = new Map<string, Found>();
  const supported: Supported = { outlets: [], ends: [] };
  for (const [place, report] of reports.entries()) {
    const cited = context.outlineOf(report.id);
    if (!cited || cited.outlets === '') continue;
    addPassages(supported, cited, addReport(found, report, place, cited, context));
  }
  const together = countTogether(found.size, supported);
  const outlets = [...found].map(
    ([id, { number, name, addresses, months, reports: citing, places }]): CitedInYear => ({
      id,
      name,
      addresses: [...addresses],
      months,
      lines: citing.reduce((sum, { lines }) => sum + lines, 0),
      parts: split(citing).map(([start, end], index) => ({
        from: places[start] ?? 0,
        to: places[end - 1] ?? 0,
        count: end - start,
        // The address tells of which year it is, and the how manieth.
        hash: hashOf([id, year, index].join(' '), citing.slice(start, end)),
      })),
      together: together[number] ?? [],
    }),
  );
  return { outlets, reports: new Map([...found].map(([id, own]) => [id, own.reports])) };
}

/** What is found of an outlet. */
interface Found {
  /** Counts from 0. */
  number: number;
  name: string;
  addresses: Map<string, number>;
  months: number[];
  /** Oldest first, with the place of each among the reports of the year. */
  reports: LazyCitingReport[];
  places: number[];
}

/** Adds a report to the outlets that it cites, and gives their numbers. */
function addReport(
  found: Map<string, Found>,
  report: Report,
  place: number,
  cited: CitedOutlets,
  { citationsOf, placeOf }: YearContext,
): number[] {
  // In the order of `cited.outlets`. All of them together would need much memory.
  const load = weakly(() => [
    ...Map.groupBy(citationsOf(report.id), ({ outlet }) => outlet).values(),
  ]);
  const citing = { report, cited, load };
  const month = Number(report.meta.day.slice(5, 7)) - 1;
  return cited.outlets.split('\n').map((spelled, index) => {
    const { outlet, address } = placeOf(spelled);
    const own = found.get(outlet) ?? {
      number: found.size,
      name: spelled,
      addresses: new Map<string, number>(),
      months: Array.from({ length: 12 }, () => 0),
      reports: [],
      places: [],
    };
    found.set(outlet, own);
    const last = own.reports.at(-1);
    if (last?.report === report) last.add(index);
    else {
      own.reports.push(new LazyCitingReport(citing, index));
      own.places.push(place);
    }
    const citations = cited.citations[index] ?? 0;
    own.addresses.set(address, (own.addresses.get(address) ?? 0) + citations);
    own.months[month] = (own.months[month] ?? 0) + citations;
    return own.number;
  });
}

/** Adds the outlets that support each passage of a report, each once. */
function addPassages(
  { outlets: all, ends }: Supported,
  { passages }: CitedOutlets,
  numbers: readonly number[],
): void {
  if (passages === '') return;
  for (const passage of passages.split('|')) {
    // The addresses of one outlet count once.
    all.push(...new Set(passage.split(' ').map((index) => numbers[Number(index)] ?? 0)));
    ends.push(all.length);
  }
}

const mostOnPart = 250;

/** Fills pages, from the first day of the year on, so that full ones stay: where each begins and ends. */
function split(reports: readonly CitingReport[]): [start: number, end: number][] {
  const parts: [number, number][] = [];
  let sum = Infinity;
  for (const [at, { lines }] of reports.entries()) {
    const last = parts.at(-1);
    if (last && sum + lines <= mostOnPart) {
      last[1] = at + 1;
      sum += lines;
    } else {
      parts.push([at, at + 1]);
      sum = lines;
    }
  }
  return parts;
}

function hashOf(address: string, reports: readonly CitingReport[]): string {
  const all = reports.map((citing) => citing.hash).join(' ');
  return hash('sha256', `${address} ${all}`, 'base64url').slice(0, 16);
}
