import { addDays } from '../../report/day.ts';
import { wordsOf } from '../words.ts';
import type { Filters, Remark } from './query.ts';
import { readDays } from './read-days.ts';

export type FilterField = (typeof filterFields)[number];

export const filterFields = [
  'publisher',
  'series',
  'source',
  'kind',
  'since',
  'after',
  'before',
  'until',
  'on',
] as const;

/**
 * What `field:value` narrows, or a remark that says why it narrows nothing.
 *
 * @param value without its quotes
 */
export function readFilter(field: FilterField, value: string): Partial<Filters> | Remark {
  switch (field) {
    case 'publisher':
      return slugOf(value) ? { publishers: [slugOf(value)] } : ['emptyField', field];
    case 'series':
      return slugOf(value) ? { series: [slugOf(value)] } : ['emptyField', field];
    case 'source':
      return wordsOf(value).length > 0 ? { sources: [readOutlet(value)] } : ['emptyField', field];
    case 'kind':
      return readKind(value);
    default:
      return readEdge(field, value);
  }
}

/**
 * What days mean that stand in a query by themselves: `2024-01-26`, `2024-01`, and `2024-01..2024-03`, where either end may
 * be open and a year. A remark where the calendar has none of them, undefined for all other text.
 */
export function readPeriod(text: string): Partial<Filters> | Remark | undefined {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text))
    return readDays(text) ?? (text.length > 7 ? ['noDay', text] : undefined);
  const [, first, last] = range.exec(text) ?? [];
  if (!first && !last) return undefined;
  const from = first ? readDays(first) : undefined;
  const to = last ? readDays(last) : undefined;
  if ((first && !from) || (last && !to)) return ['noDay', text];
  return { from: from?.from, to: to?.to };
}

const range = /^(\d{4}(?:-\d{2}){0,2})?(?:\.\.+|…)(\d{4}(?:-\d{2}){0,2})?$/;

/** The words of a name as the ids of registers have them: "Kyiv Post" is `kyiv-post`. */
export function slugOf(name: string): string {
  return wordsOf(name)
    .map((word) => word.form)
    .join('-');
}

/**
 * Addresses are cut down to the names of outlets, nearly as `outletOf` does: that knows more of accounts, and is too
 * large for every search. Whatever else is taken as it is.
 */
function readOutlet(value: string): string {
  const written = value.toLowerCase();
  // An archived page has the address of the page itself in its own.
  const address = written
    .replace(/^.*https?:\/\//, '')
    .replace(/^(?:(?:www\d?|amp|m|mobile)\.)+/, '');
  const [host = '', account] = address.replace('/s/', '/').split(/[/?#]+/);
  if (!/^[^\s:]+\.[^\s:]+$/.test(host)) return written;
  const name = otherNames[host] ?? host;
  return account && carriers.test(name) ? `${name}/${account}` : name;
}

/** Hosts that carry other people's words, where an account tells whose. */
const carriers = /^(?:t\.me|x\.com|(?:facebook|instagram|vk|youtube|tiktok)\.com)$/;

const otherNames: Readonly<Record<string, string>> = {
  'telegram.me': 't.me',
  'twitter.com': 'x.com',
  'fb.com': 'facebook.com',
};

function readKind(value: string): Partial<Filters> | Remark {
  const kind = /^(assessment|wire)(?: ?reports?|s)?$/i.exec(value.trim())?.[1]?.toLowerCase();
  return kind === 'assessment' || kind === 'wire' ? { kinds: [kind] } : ['noKind', value];
}

function readEdge(
  field: 'since' | 'after' | 'before' | 'until' | 'on',
  value: string,
): Partial<Filters> | Remark {
  const days = readDays(value.trim());
  if (!days) return ['noDate', value];
  return {
    since: { from: days.from },
    after: { from: addDays(days.to, 1) },
    before: { to: addDays(days.from, -1) },
    until: { to: days.to },
    on: days,
  }[field];
}
