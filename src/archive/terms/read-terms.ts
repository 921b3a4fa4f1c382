import { knowWord, type KnownWords } from './known-words.ts';
import { isMonthOrWeekday } from './stop-words.ts';

/** A word, name or number of a text that tells what the text is about. */
export interface Term {
  /** Equal for what is the same term in another form or spelling; a number's begins with `#`. */
  key: string;
  kind: 'word' | 'name' | 'number';
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** Counts from 0: terms of one name ("Zaporizhzhia Nuclear Power Plant (ZNPP)") have one run. */
  run: number;
}

const anyWord = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu;
/** The same in a text of letters without marks, quotation marks and dashes, which is most: it is found sooner. */
const asciiWord = /[a-z\d]+(?:[.,]\d+)*/gi;
const ascii = /^[\0-\x7f‘’“”–—]*$/;

/**
 * The terms of a text in its order. Words without content ("the", "said") are left out, and so are dates,
 * whose numbers would be taken for figures.
 *
 * @param words remembers what words tell; give the same one for many texts to save time
 */
export function readTerms(text: string, words: KnownWords = new Map()): Term[] {
  const terms: Term[] = [];
  let run = -1;
  let runEnd = -1;
  let afterMonth = false;
  for (const { 0: word, index: start } of text.matchAll(ascii.test(text) ? asciiWord : anyWord)) {
    const end = start + word.length;
    if (/^\d/.test(word)) {
      const bare = /^\d+(?:[.,]\d+)*$/.test(word) && !isOfDate(text, word, start, end, afterMonth);
      if (bare)
        terms.push({ key: `#${word.replaceAll(',', '')}`, kind: 'number', start, end, run: ++run });
      if (bare) afterMonth = false;
      continue;
    }
    const { key, upper, ofCalendar, isStop, joinsDays } = knowWord(word, words);
    // "January 26 and 27"
    afterMonth = ofCalendar || (afterMonth && joinsDays);
    if (ofCalendar || isStop) continue;
    const follows = upper && runEnd >= 0 && isJoint(text.slice(runEnd, start));
    const name = upper && (follows || !opensSentence(text, start));
    if (!follows) run++;
    terms.push({ key, kind: name ? 'name' : 'word', start, end, run });
    runEnd = upper ? end : -1;
  }
  return terms;
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
function isJoint(between: string): boolean {
  return /^(?: |['’]s |['’] | \()$/.test(between);
}

/** True where a capital letter says nothing. */
function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\s"“”‘’'([]/.test(text.charAt(at))) at--;
  return at < 0 || /[.!?:;•–—]/.test(text.charAt(at));
}
