import { dayOf, monthNames, type Day } from '../../report/day.ts';
import { findDate } from '../../report/find-dates.ts';
import { longHost, readShortCode, shortHost } from '../../report/read-short-code.ts';

/** What the address of a publisher's page says of the report that it leads to. */
export interface Address {
  /** Without `www.`; for a short address the host of the page that it leads to. */
  host: string;
  /** The words of the page's name, dates among them: `iran-update-march-5-2026`. */
  words: string[];
  /** The day of the report, or `mm-dd` where the address names no year. */
  day?: Day;
  date?: string;
}

const monthAndDate = new RegExp(`(?<![a-z])(?:${monthNames.join('|')})-?\\d{1,2}(?!\\d)`, 'gi');

/** Reads the address of a page that may be a report; undefined for files, maps, and whatever names no date. */
export function readAddress(url: string): Address | undefined {
  // Some hold two addresses in one: the CMS ran them together.
  const parsed = URL.parse(url.replace(/(?<=.)https?:\/\/.*$/i, ''));
  if (!parsed) return undefined;
  const host = parsed.hostname.replace(/^www\./, '');
  const path = decode(parsed.pathname).trim();
  const name = path.split('/').findLast((part) => part !== '') ?? '';
  if (host === shortHost) return addressOf(longHost, readShortCode(name.replace(/[;,\s].*$/, '')));
  if (/^\/map\//.test(path) || /\.(?!html?$)[a-z]{2,4}$/i.test(name)) return undefined;
  const blog = /^\/(\d{4})\/(\d{2})\/([^/]*?)_(\d{1,2})\.html$/.exec(path);
  if (blog) {
    const day = dayOf(Number(blog[1]), Number(blog[2]), Number(blog[4]));
    return day && { host, words: wordsOf(blog[3] ?? ''), day };
  }
  const slug = name
    .replace(/\.html?$/, '')
    .replace(/(assessment|update)(?=[a-z])/i, '$1-')
    .replace(/(?<=[a-z]-\d{1,2}-)(?=2\d$)/, '20');
  // A span of days is that of a collection.
  if ((slug.match(monthAndDate)?.length ?? 0) > 1) return undefined;
  return addressOf(host, { ...(findDate(slug) ?? { days: [] }), words: wordsOf(slug) });
}

function addressOf(host: string, found: ReturnType<typeof readShortCode>): Address | undefined {
  const { days: [day] = [], date, words = [] } = found ?? {};
  if (day) return { host, words, day };
  return date === undefined ? undefined : { host, words, date };
}

function wordsOf(slug: string): string[] {
  return slug.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone "%": the path is read as it stands
  }
}
