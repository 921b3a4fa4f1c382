import { safeUrl } from '../../report/cited-url.ts';
import { comparableUrl } from '../../report/comparable-url.ts';
import { addDays, dayOf, partsOf, type Day } from '../../report/day.ts';
import type { Series } from '../../report/registers.ts';
import type { Archive } from '../archive.ts';
import { shortHost } from '../../report/read-short-code.ts';
import type { Facts } from './facts.ts';
import { readAddress, type Address } from './read-address.ts';
import type { AddressLink } from './references.ts';

/** Resolves addresses of reports, as reports on a day link them. */
export interface AddressBook {
  /** Undefined for an address that leads to no report of the archive's series, or nobody can tell to which. */
  find(url: string, day: Day): AddressLink | undefined;
  /** All of the archive that any address may depend on, beside what is asked of the facts. */
  basis: unknown;
}

/** Reports link only what has been published, or will be on the days right after. */
const ahead = 3;

/** What is known of the addresses of a series. */
interface SeriesAddresses {
  series: Series;
  domains: readonly string[];
  /** Years in which its addresses name no year. */
  yearless: ReadonlySet<number>;
  editions: ReadonlySet<string>;
}

/** The book of all addresses that an archive knows, or can read as those of its series. */
export function openAddressBook(archive: Archive, facts: Facts): AddressBook {
  const all = archive.series.map((series) => addressesOf(archive, series));
  const hosts = new Set([shortHost, ...all.flatMap(({ domains }) => domains)]);
  for (const { meta } of archive.reports) if (meta.url !== undefined) hosts.add(hostOf(meta.url));
  const read = new Map<string, Address | undefined>();
  return {
    find(url, day) {
      if (!hosts.has(hostOf(url)) || !safeUrl(url)) return undefined;
      const comparable = comparableUrl(url);
      const exact =
        facts.reportAt(comparable) ?? facts.reportAt(comparable.replace(/\/*\?.*$/, ''));
      if (exact) return { target: { report: exact.id }, why: 'the address of its original' };
      // A page that the CMS numbered because another has its name: of which day it is, nobody can tell.
      const twin =
        /\d-\d$/.test(comparable) && facts.reportAt(comparable.replace(/-\d$/, '')) !== undefined;
      if (!read.has(url)) read.set(url, twin ? undefined : readAddress(url));
      const address = read.get(url);
      const addresses = address && seriesOf(all, address);
      if (!address || !addresses) return undefined;
      const meant = address.day ?? latestDay(address.date ?? '', day, addresses.yearless);
      return meant && reportOf(facts, addresses, meant, address);
    },
    basis: [
      [...hosts].toSorted(),
      all.map(({ yearless, editions }) => [[...yearless].toSorted(), [...editions]]),
    ],
  };
}

/** In lower case, without `www.`. */
function hostOf(url: string): string {
  return /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

function addressesOf(archive: Archive, series: Series): SeriesAddresses {
  const yearless = new Set<number>();
  const editions = new Set<string>();
  for (const { meta } of archive.reports) {
    if (meta.kind !== 'assessment' || meta.series !== series.id) continue;
    if (meta.edition !== undefined) editions.add(meta.edition);
    if (meta.url !== undefined && readAddress(meta.url)?.date !== undefined)
      yearless.add(partsOf(meta.day).year);
  }
  const publisher = archive.publishers.find(({ id }) => id === series.publisher);
  return { series, domains: publisher?.domains ?? [], yearless, editions };
}

/** The series whose name the address has: all of it, or all but one of its many words. */
function seriesOf(
  all: readonly SeriesAddresses[],
  { host, words }: Address,
): SeriesAddresses | undefined {
  const joined = words.join('');
  const own = all.filter(({ domains }) => domains.includes(host));
  return (
    own.find(({ series }) => joined.includes(series.id.replaceAll('-', ''))) ??
    own.find(({ series }) => {
      const parts = series.id.split('-');
      const shared = parts.filter((part) => words.includes(part)).length;
      return shared >= 3 && shared >= parts.length - 1;
    })
  );
}

/** The latest such date that a report of `day` can link, in a year whose addresses name no year. */
function latestDay(date: string, day: Day, yearless: ReadonlySet<number>): Day | undefined {
  const [month = 0, of = 0] = date.split('-').map(Number);
  const bound = addDays(day, ahead);
  const { year } = partsOf(bound);
  const days = [year, year - 1, year - 2, year - 3, year - 4, year - 5]
    .flatMap((each) => dayOf(each, month, of) ?? [])
    .filter((each) => each <= bound);
  return days.find((each) => yearless.has(partsOf(each).year)) ?? days[0];
}

function reportOf(
  facts: Facts,
  { series, editions }: SeriesAddresses,
  day: Day,
  { words }: Address,
): AddressLink {
  const joined = words.join('');
  const edition = [...editions].find((each) => joined.includes(each.replaceAll('-', '')));
  const meant = facts
    .reportsOf(day)
    .find(
      ({ meta }) =>
        meta.kind === 'assessment' && meta.series === series.id && meta.edition === edition,
    );
  const why = 'the publisher’s address names series and day';
  if (meant) return { target: { report: meant.id }, why };
  const wanted = { day, series: series.id, ...(edition !== undefined && { edition }) };
  return { target: { day, wanted }, why };
}
