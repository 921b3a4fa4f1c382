import type { Filters, Remark, Term } from './query.ts';
import { dayInWords, readDays } from './read-days.ts';
import { fields, readValue, type Groups } from './read-value.ts';

/** A piece of a query; `start` and `end` are those of all of it, with its minus, field and quotes. */
export type Token = { start: number; end: number } & (
  | { type: 'term'; none: boolean; term: Term }
  | { type: 'filter'; narrows: Partial<Filters> }
  | { type: 'or' }
  | { type: 'near'; distance: number }
);

const longestQuery = 10_000;
const mostPieces = 200;
const farthest = 999;

const gap = String.raw`\s()|,;`;
/** Opening or closing, in pairs or not. */
export const quotes = '"“”„‟«»″＂';
const amount = String.raw`\p{Sc}?\p{N}(?:[\p{N}.,]*\p{N})?[\s-]+(?:hundred|thousand|million|billion|trillion|percent)(?![\p{L}\p{N}*])[^${gap}${quotes}]*`;
/** Commas part words, but not the digits of a number. */
const bare = String.raw`(?:[^${gap}${quotes}]|(?<=\p{N}),(?=\p{N}))+`;

const begins = `(?<![^${gap}${quotes}])`;

const piece = new RegExp(
  [
    // A hyphen that joins a word to a phrase, and means nothing.
    `(?<=[${quotes}])[-−–—]+`,
    String.raw`${begins}(?<day>${dayInWords})(?![\p{L}\p{N}*-])`,
    String.raw`${begins}(?<operator>OR|AND|NOT|near/\d+)(?![^${gap}${quotes}])|(?<bar>\|+)`,
    `(?<minus>(?<![^${gap}])[-−–](?=[^${gap}\\-−–—]))?(?:(?<field>${fields.join('|')}):)?` +
      `(?:[${quotes}](?<phrase>[^${quotes}]*)[${quotes}]?|(?<bare>${amount}|${bare}))`,
  ].join('|'),
  'giu',
);

/** Characters that are neither seen nor searched for, each as long as a space. */
const invisible = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Where somebody expects more of brackets than that they are passed over. */
const brackets = /(?:\bOR|\|)\s*\(|\)\s*(?:OR\b|\|)|(?:\bNOT\s+|[-−–])\(/;

/** Takes any text apart. What it makes nothing of is left out; `said` has remarks on what a reader may miss. */
export function lexQuery(text: string): { tokens: Token[]; said: Remark[] } {
  const clean = text.slice(0, longestQuery).replace(invisible, ' ');
  const said: Remark[] = [];
  if (text.length > longestQuery) said.push(['textCut']);
  if (brackets.test(clean)) said.push(['brackets']);
  return { tokens: readMonth(clean) ?? [...readPieces(clean, said)], said };
}

/** "January 2024", where that is all: within a longer query these are words. */
function readMonth(text: string): Token[] | undefined {
  const written = text.trim();
  const days = /^\p{L}/u.test(written) ? readDays(written) : undefined;
  const start = text.indexOf(written);
  return days && [{ type: 'filter', narrows: days, start, end: start + written.length }];
}

function* readPieces(text: string, said: Remark[]): Generator<Token> {
  let not: number | undefined;
  let pieces = 0;
  for (const match of text.matchAll(piece)) {
    if (++pieces > mostPieces) {
      said.push(['piecesCut']);
      return;
    }
    const groups: Groups = match.groups ?? {};
    const { operator = '', bar, minus } = groups;
    const start = not ?? match.index;
    const end = match.index + match[0].length;
    if (operator === 'AND') continue;
    if (operator === 'NOT') not = start;
    else {
      if (bar || operator === 'OR') yield { type: 'or', start, end };
      else if (operator.includes('/')) yield readNear(operator, start, end, said);
      else yield* readValue(groups, { start, end, none: (not ?? minus) !== undefined }, said);
      not = undefined;
    }
  }
}

function readNear(written: string, start: number, end: number, said: Remark[]): Token {
  const asked = Number(written.slice('near/'.length));
  const distance = Math.min(Math.max(asked, 1), farthest);
  if (distance !== asked) said.push(['distance', written, String(distance)]);
  return { type: 'near', distance, start, end };
}
