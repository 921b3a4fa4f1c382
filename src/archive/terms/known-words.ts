import type { WordTable } from '../../report/word-table.ts';
import { commonTerms, rareBits } from './common-terms.ts';
import { foldWord } from './fold-word.ts';
import { isMonthOrWeekday, stopWords } from './stop-words.ts';

/** What a word tells wherever it stands. */
export interface KnownWord {
  /** What its forms and spellings have in common. */
  key: string;
  /** What it tells by itself. */
  bits: number;
  /** True for a word with capital letters. */
  upper: boolean;
  /** True for months and weekdays. */
  ofCalendar: boolean;
  /** True for words without content, and for letters. */
  isStop: boolean;
  /** True for words that stand between the days of one month. */
  joinsDays: boolean;
}

/** Words by their spelling: reports have few that others have not. */
export type KnownWords = WordTable<KnownWord>;

/** What the word tells that stands in a text from `start` to before `end`. */
export function knowWord(text: string, start: number, end: number, words: KnownWords): KnownWord {
  const known = words.get(text, start, end);
  if (known) return known;
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const upper = word !== lower;
  const key = foldWord(lower);
  const made: KnownWord = {
    key,
    bits: commonTerms.get(key) ?? rareBits,
    upper,
    ofCalendar: upper && isMonthOrWeekday(lower),
    isStop: word.length < 2 || stopWords.has(lower),
    joinsDays: lower === 'and' || lower === 'to',
  };
  words.set(word, made);
  return made;
}
