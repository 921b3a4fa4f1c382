import { endOfDigits, endOfWord, isPlain, startOfWord } from '../../report/plain-text.ts';
import { WordTable } from '../../report/word-table.ts';
import { rareBits } from './common-terms.ts';
import { knowWord, type KnownWords } from './known-words.ts';
import { isMonthOrWeekday } from './stop-words.ts';

/** A word, name or number of a text that tells what the text is about. */
export interface Term {
  /** Equal for what is the same term in another form or spelling; a number's begins with `#`. */
  key: string;
  kind: 'word' | 'name' | 'number';
  /** How much it tells by itself. */
  bits: number;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** Counts from 0: terms of one name ("Zaporizhzhia Nuclear Power Plant (ZNPP)") have one run. */
  run: number;
}

const anyWord = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu;

/**
 * The terms of a text in its order. Words without content ("the", "said") are left out, and so are dates,
 * whose numbers would be taken for figures.
 *
 * @param words remembers what words tell; give the same one for many texts to save time
 */
export function readTerms(text: string, words: KnownWords = new WordTable()): Term[] {
  const terms: Term[] = [];
  let run = -1;
  let runEnd = -1;
  let afterMonth = false;
  eachWord(text, (start, end) => {
    if (isDigit(text, start)) {
      const word = text.slice(start, end);
      const bare = /^\d+(?:[.,]\d+)*$/.test(word) && !isOfDate(text, word, start, end, afterMonth);
      if (!bare) return;
      const figure = word.replaceAll(',', '');
      const bits = bitsOfNumber(figure);
      terms.push({ key: `#${figure}`, kind: 'number', bits, start, end, run: ++run });
      afterMonth = false;
      return;
    }
    const { key, bits, upper, ofCalendar, isStop, joinsDays } = knowWord(text, start, end, words);
    // "January 26 and 27"
    afterMonth = ofCalendar || (afterMonth && joinsDays);
    if (ofCalendar || isStop) return;
    const follows = upper && runEnd >= 0 && isJoint(text, runEnd, start);
    const name = upper && (follows || !opensSentence(text, start));
    if (!follows) run++;
    terms.push({ key, kind: name ? 'name' : 'word', bits, start, end, run });
    runEnd = upper ? end : -1;
  });
  return terms;
}

/** Calls `see` with where each word of a text begins and ends; the digits behind the point of a number belong to it. */
function eachWord(text: string, see: (start: number, end: number) => void): void {
  if (!isPlain(text))
    for (const { 0: word, index } of text.matchAll(anyWord)) see(index, index + word.length);
  else
    for (let start = startOfWord(text, 0); start < text.length;) {
      let end = endOfWord(text, start);
      while (isPoint(text, end) && isDigit(text, end + 1)) end = endOfDigits(text, end + 1);
      see(start, end);
      start = startOfWord(text, end);
    }
}

function isPoint(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '.' || character === ',';
}

function isDigit(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character >= '0' && character <= '9';
}

/** Small and round numbers are everywhere; 168.9 is not. */
function bitsOfNumber(figure: string): number {
  if (figure.includes('.')) return rareBits;
  if (figure.length === 1) return 2;
  if (/^[1-9]0*$/.test(figure)) return 4;
  return Math.min(rareBits, 2 + 2 * figure.length);
}

/** The day of "January 26" or "26 January", a year, a time of day, the number of a note. */
function isOfDate(
  text: string,
  word: string,
  start: number,
  end: number,
  afterMonth: boolean,
): boolean {
  if (/^(?:19|20)\d\d$/.test(word)) return true;
  if (text[start - 1] === '[' && text[end] === ']') return true;
  if (!/^\d\d?$/.test(word)) return false;
  if (afterMonth || text[end] === ':' || text[start - 1] === ':') return true;
  const next = /^ (\p{L}+)/u.exec(text.slice(end, end + 12))?.[1]?.toLowerCase();
  return next !== undefined && (next === 'am' || next === 'pm' || isMonthOrWeekday(next));
}

/** What may stand between two words of one name. */
function isJoint(text: string, start: number, end: number): boolean {
  if (end - start > 3) return false;
  return /^(?: |['’]s |['’] | \()$/.test(text.slice(start, end));
}

/** True where a capital letter says nothing. */
function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\s"“”‘’'([]/.test(text.charAt(at))) at--;
  return at < 0 || /[.!?:;•–—]/.test(text.charAt(at));
}
