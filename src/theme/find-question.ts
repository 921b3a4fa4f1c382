import { comparableUrl } from '../report/comparable-url.ts';
import { findDate, type FoundDate } from '../report/find-dates.ts';
import { longHost, readShortCode, shortHost } from '../report/read-short-code.ts';

/** What a reader asks for, as far as it can be told without the archive. */
export interface Question extends FoundDate {
  /** The address in it, comparable; with and without what follows "?". */
  urls: string[];
  /** Its host without `www.`, where the address is not of our shape. */
  host?: string;
  /** The id of a report, where the address is one of ours. */
  id?: string;
  /** `#p-1a2b3c4d`, for a place on our own page; otherwise empty. */
  fragment: string;
  /** What it says besides, in lower case, without months and numbers. */
  words: string[];
  /** All of it, in lower case, words joined by single spaces. */
  text: string;
}

/** Stands for ours where an address begins with its path. */
const ownHost = 'here.invalid';

const emptyWords = new Set(
  'a an and at et al for in of on the to monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Reads "ISW January 26 2024", "1/26/2024", a whole citation, or an address of the publisher's site or of ours. */
export function readQuestion(text: string): Question {
  const url = findUrl(text);
  if (!url) {
    const plain = plainText(text);
    return {
      ...(findDate(text) ?? { days: [] }),
      urls: [],
      fragment: '',
      words: wordsOf(plain),
      text: plain,
    };
  }
  const path = decode(url.pathname).replace(/\.html?$/, '');
  const host = url.hostname.replace(/^www\./, '');
  const slug = path.split('/').findLast((part) => part !== '') ?? '';
  const id = /^\/(\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+)(?:\/|$)/.exec(path)?.[1];
  const ours = host === ownHost || /^\/\d{4}[-/]?\d{2}[-/]?\d{2}\/?$/.test(path);
  const whole = comparableUrl(url.href);
  const code = host === shortHost ? readShortCode(slug) : undefined;
  const plain = plainText(slug);
  return {
    ...(code ?? findDate(slug) ?? findDate(path) ?? { days: [] }),
    urls: [...new Set([whole, whole.replace(/\/*\?.*$/, '')])],
    ...(!ours && { host: code ? longHost : host }),
    ...(id && { id }),
    fragment: id || ours || /^#(p-[0-9a-f]{8}|note-\d+)/.test(url.hash) ? url.hash : '',
    words: code ? code.words : wordsOf(plain),
    text: plain,
  };
}

/** The last address in a text: what a web archive keeps stands behind its own. */
function findUrl(text: string): URL | undefined {
  const found =
    /.*(https?:\/\/[^\s"<>{}]+)/is.exec(text)?.[1] ??
    /(?:^|\s)((?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s"<>{}]+)/i.exec(text)?.[1] ??
    /^\s*(\/[^\s]+)\s*$/.exec(text)?.[1];
  if (found === undefined) return undefined;
  const clean = found.replace(/[.,;)\]”’]+$/, '');
  const absolute = clean.startsWith('/')
    ? `https://${ownHost}${clean}`
    : clean.replace(/^(?!https?:)/i, 'https://');
  return URL.parse(absolute) ?? undefined;
}

/** Letters and digits in lower case, words joined by single spaces. */
export function plainText(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function wordsOf(plain: string): string[] {
  return [
    ...new Set(
      plain
        .split(' ')
        .filter((word) => /^\p{L}{2,}$/u.test(word) && !emptyWords.has(word) && !isMonthName(word)),
    ),
  ];
}

/** The month's whole name or its beginning: "may", "sept", but not "market". */
function isMonthName(word: string): boolean {
  return findDate(`${word} 1`)?.date !== undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone "%": the path is read as it stands.
    return path;
  }
}
