import { stemmer } from 'stemmer';
import { wordsOf } from './index-text.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  /** True for a word that was searched for. */
  found: boolean;
}

/** Most words of an excerpt. */
const length = 48;

/**
 * The part of a text with most of the words searched for, with ellipses where it is cut.
 *
 * @param parts words and phrases as a query has them
 */
export function excerptOf(text: string, parts: readonly string[]): Piece[] {
  const wanted = new Set(parts.flatMap((part) => part.split(' ')).map(stemmer));
  const words = text
    .split(/(?<=[\s–—/])/u)
    .map((word) => ({ text: word, found: isIn(word, wanted) }));
  const start = bestStart(words.map((word) => word.found));
  const shown = mergePieces(words.slice(start, start + length));
  if (start > 0) shown.unshift({ text: '… ', found: false });
  if (start + length < words.length) shown.push({ text: '…', found: false });
  return shown;
}

/** `Il-76` is found by itself and by each of its halves. */
function isIn(word: string, wanted: ReadonlySet<string>): boolean {
  return [...wordsOf(word), ...wordsOf(word.replace(/[-’']/g, ' '))].some((each) =>
    wanted.has(stemmer(each)),
  );
}

/** Where to cut so that most found words are seen, with a few words before the first. */
function bestStart(found: readonly boolean[]): number {
  const last = Math.max(found.length - length, 0);
  let best = 0;
  let most = -1;
  let count = found.slice(0, length).filter(Boolean).length;
  for (let start = 0; start <= last; start++) {
    if (count > most) [best, most] = [start, count];
    count += Number(found[start + length] ?? false) - Number(found[start] ?? false);
  }
  const first = found.indexOf(true, best);
  return best === 0 ? 0 : Math.min(Math.max(first - 6, 0), last);
}

/** Joins neighbours of one kind; the space behind a found word is not part of it. */
function mergePieces(words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, found } of words) {
    const [, lead = '', core = '', trail = ''] =
      /^(["“‘(]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(text) ?? [];
    const own: Piece[] = found
      ? [
          { text: lead, found: false },
          { text: core, found: true },
          { text: trail, found: false },
        ]
      : [{ text, found: false }];
    for (const piece of own) {
      const previous = pieces.at(-1);
      if (piece.text === '') continue;
      if (previous?.found === piece.found) previous.text += piece.text;
      else pieces.push({ ...piece });
    }
  }
  return pieces;
}
