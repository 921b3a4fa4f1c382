import {
  beginsInside,
  countWords,
  endsInside,
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

/**
 * Puts sentences together again that were saved with a paragraph break at every link or emphasis:
 * "The" · "Kyiv Post" · "reported …". `isFixed` names pieces that stand alone, such as known headings.
 */
export function joinBrokenSentences(
  texts: readonly string[],
  isFixed: (text: string) => boolean = () => false,
): Piece[] {
  const whole = texts.join('\n');
  const pieces: Piece[] = [];
  texts.forEach((text, index) => {
    const last = pieces.at(-1);
    const next = texts[index + 1];
    if (last === undefined || isFixed(last.text) || isFixed(text) || startsItem.test(text)) {
      pieces.push({ text, joined: false, first: index });
    } else if (belongsTogether(last, text, next, whole)) {
      pieces[pieces.length - 1] = { ...last, text: glue(last.text, text, whole), joined: true };
    } else {
      pieces.push({ text, joined: false, first: index });
    }
  });
  return pieces;
}

const startsItem = /^([-*•] |\d{1,3}[.)] |#{1,6} |>|!\[)/;

function belongsTogether(
  last: Piece,
  text: string,
  next: string | undefined,
  whole: string,
): boolean {
  if (/^\[\d{1,3}\](?! ?https?:)/.test(text)) return true;
  if (/^[,.;:)]/.test(text)) return true;
  if (isComplete(last.text) || (beginsInside(last.text) && !last.joined)) return false;
  if (beginsInside(text) || /^[–—]$/.test(text)) return !isDateLine(last.text);
  const isSentence = isComplete(text) && countWords(text) >= 5;
  // Where the page has lost the rest of a sentence, the next one begins after the comma.
  if (endsInside(last.text) && !(last.joined && last.text.endsWith(',') && isSentence))
    return /^[\p{L}\p{N}“"‘']/u.test(text);
  // A short name stands between an unfinished sentence and its rest.
  if (isName(text) && next !== undefined && beginsInside(next)) return true;
  if (isKnownPair(last.text, text, whole)) return true;
  const begun = countWords(last.text) >= 5 && !isTitleCase(last.text) && !last.joined;
  return begun && isName(text) && next !== undefined && countWords(next) >= 8 && !isTitleCase(next);
}

const isName = (text: string): boolean =>
  countWords(text) <= 4 &&
  !isComplete(text) &&
  /^\p{Lu}[\p{L}\p{N} .’'&-]*$/u.test(text) &&
  (/\p{Ll}/u.test(text) || countWords(text) === 1);

/** Whether the text elsewhere says the two words where the pieces meet as neighbours: "Donald" · "Trump". */
function isKnownPair(left: string, right: string, whole: string): boolean {
  const before = /\p{Lu}\p{L}+$/u.exec(left)?.[0];
  const after = /^\p{Lu}\p{L}+/u.exec(right)?.[0];
  if (before === undefined || after === undefined) return false;
  return new RegExp(`(?<!\\p{L})${before} ${after}(?!\\p{L})`, 'u').test(whole);
}

function glue(left: string, right: string, whole: string): string {
  if (/^([,.;:)%’]|\[\d)/.test(right) || /[(“‘]$/.test(left)) return left + right;
  const before = /(?<![\p{L}\p{N}])\p{L}{1,3}$/u.exec(left)?.[0];
  const after = /^\p{L}+/u.exec(right)?.[0];
  if (before === undefined || after === undefined) return `${left} ${right}`;
  // "I" · "SIS Activity": a word was cut where it is a word nowhere else, and whole it is one.
  const isCut = occurrences(before, whole) === 1 && occurrences(before + after, whole) > 0;
  return isCut ? left + right : `${left} ${right}`;
}

const occurrences = (word: string, whole: string): number =>
  whole.match(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu'))?.length ?? 0;
