import { wordsOf } from './index-text.ts';

/** What a query asks for. */
export interface Query {
  /** Words, and phrases as words joined by spaces; a passage must hold all of them. */
  all: string[];
  /** Words and phrases that a passage must not hold. */
  none: string[];
  /** True where the query had more than is searched for. */
  cut: boolean;
}

const longestQuery = 10_000;

/** Most words and phrases: each is a search of its own, and no passage is found by more. */
const mostParts = 24;

const part = /(?<=^|\s)(-?)(?:["“”„]([^"“”„]*)["“”„]|(\S+))/gu;

/** Reads words, phrases in double quotes, and either with a minus in front. Any text is a query. */
export function parseQuery(text: string): Query {
  const all = new Set<string>();
  const none = new Set<string>();
  for (const [, minus, phrase, word] of text.slice(0, longestQuery).matchAll(part)) {
    const words = wordsOf(phrase ?? word ?? '');
    const into = minus ? none : all;
    if (phrase !== undefined && words.length > 0) into.add(words.join(' '));
    else for (const each of words) into.add(each);
  }
  return {
    all: [...all].slice(0, mostParts),
    none: [...none].slice(0, mostParts),
    cut: text.length > longestQuery || all.size > mostParts || none.size > mostParts,
  };
}
