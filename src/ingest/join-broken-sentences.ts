import {
  beginsInside,
  countWords,
  endsInside,
  endsWithMark,
  isComplete,
  isDateLine,
  isTitleCase,
} from './sentence-shape.ts';

/** A piece of text, and whether it was put together from several. */
export interface Piece {
  text: string;
  joined: boolean;
  /** Index of its first part among the texts. */
  first: number;
}

interface JoinOptions {
  /** Names texts that stand alone, such as known headings. */
  isFixed?: (text: string) => boolean;
  /** Whether nothing but the breaks was added: then whatever follows half a sentence is its rest. */
  isWhole?: boolean;
}

/**
 * Puts sentences together again that were saved with a paragraph break at every link or emphasis:
 * "The" · "Kyiv Post" · "reported …".
 */
export function joinBrokenSentences(texts: readonly string[], options: JoinOptions = {}): Piece[] {
  const { isFixed = () => false, isWhole = false } = options;
  const words = new WordUse(texts);
  const pieces: Piece[] = [];
  texts.forEach((text, index) => {
    const last = pieces.at(-1);
    const next = texts[index + 1];
    const isDash = /^[–—]$/.test(text);
    const stands =
      last === undefined ||
      last.text.length > longest ||
      (!isDash && (isFixed(last.text) || isFixed(text) || startsItem.test(text)));
    if (stands || (!isDash && !belongsTogether(last, text, next, words, isWhole))) {
      pieces.push({ text, joined: false, first: index });
    } else {
      pieces[pieces.length - 1] = { ...last, text: glue(last.text, text, words), joined: true };
    }
  });
  return pieces;
}

/** Longer than any paragraph: what was put together without end is no text. */
const longest = 20_000;

const startsItem = /^([-*•] |\d{1,3}[.)] |#{1,6} |>|!\[|▲)/;

function belongsTogether(
  last: Piece,
  text: string,
  next: string | undefined,
  words: WordUse,
  isWhole: boolean,
): boolean {
  if (/^\[\d{1,3}\](?! ?\(?<?https?:)/.test(text) || /^[,.;:)]/.test(text)) return true;
  if (isComplete(last.text) || (beginsInside(last.text) && !last.joined)) return false;
  if (beginsInside(text)) return !isDateLine(last.text);
  if (words.isCut(last.text, text)) return true;
  // Where a page has lost the rest of a sentence, the next one begins after the comma.
  const isAnew = last.joined && last.text.endsWith(',') && isComplete(text) && !isWhole;
  if (endsInside(last.text) && !isAnew && !(isComplete(text) && countWords(text) < 5))
    return /^[\p{L}\p{N}“"‘'@#]/u.test(text);
  if (isDateLine(last.text) || endsWithMark(last.text)) return false;
  if (words.hasPair(last.text, text)) return true;
  const start = last.text.slice(0, 200);
  const isSentence = countWords(start) >= 3 && !isTitleCase(start);
  if (isName(text) && next !== undefined && beginsInside(next)) return countWords(start) >= 3;
  if (isWhole) return isSentence || last.joined;
  // A name alone, with a new sentence after it, ends the broken one.
  const isBroken = isSentence && countWords(start) >= 5 && !last.joined && isName(text);
  return isBroken && next !== undefined && countWords(next) >= 8 && !isTitleCase(next);
}

const isName = (text: string): boolean =>
  text.length <= 60 &&
  countWords(text) <= 4 &&
  !isComplete(text) &&
  /^\p{Lu}[\p{L}\p{N} .’'&-]*$/u.test(text) &&
  (/\p{Ll}/u.test(text) || countWords(text) === 1);

function glue(left: string, right: string, words: WordUse): string {
  if (/^([,.;:)%’]|\[\d)/.test(right) || /[(“‘]$/.test(left)) return left + right;
  return words.isCut(left, right) ? left + right : `${left} ${right}`;
}

/** Which words a text uses, and which capital words it uses side by side: "Donald Trump". */
class WordUse {
  readonly #counts = new Map<string, number>();
  readonly #pairs = new Set<string>();

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu))
        this.#counts.set(word, this.count(word) + 1);
      for (const [, before, after] of text.matchAll(/(\p{Lu}\p{L}+)(?= (\p{Lu}\p{L}+))/gu))
        this.#pairs.add(`${before} ${after}`);
    }
  }

  /** "I" · "SIS Activity": a word was cut where its part is a word nowhere else, and whole it is one. */
  isCut(left: string, right: string): boolean {
    const before = /(?<![\p{L}\p{N}])\p{L}{1,3}$/u.exec(left.slice(-8))?.[0];
    const after = /^\p{L}+/u.exec(right)?.[0];
    if (before === undefined || after === undefined) return false;
    return this.count(before) === 1 && this.count(before + after) > 0;
  }

  hasPair(left: string, right: string): boolean {
    const before = /\p{Lu}\p{L}+$/u.exec(left.slice(-60))?.[0];
    const after = /^\p{Lu}\p{L}+/u.exec(right)?.[0];
    return this.#pairs.has(`${before} ${after}`);
  }

  count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }
}
