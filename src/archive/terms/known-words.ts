import { foldWord } from './fold-word.ts';
import { isMonthOrWeekday, stopWords } from './stop-words.ts';

/** What a word tells wherever it stands. */
export interface KnownWord {
  /** What its forms and spellings have in common. */
  key: string;
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
export type KnownWords = Map<string, KnownWord>;

/** What a word tells. */
export function knowWord(word: string, words: KnownWords): KnownWord {
  const known = words.get(word);
  if (known) return known;
  const lower = word.toLowerCase();
  const upper = word !== lower;
  const made: KnownWord = {
    key: foldWord(lower),
    upper,
    ofCalendar: upper && isMonthOrWeekday(lower),
    isStop: word.length < 2 || stopWords.has(lower),
    joinsDays: lower === 'and' || lower === 'to',
  };
  words.set(word, made);
  return made;
}
