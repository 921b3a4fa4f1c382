import type { Mark } from '../engine/answer.ts';
import { findMarks, markWords, type Range } from './mark-words.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  /** True for what was searched for. */
  found: boolean;
}

/** Words of an excerpt, and those of them before the first match. */
const length = 48;
const lead = 6;

/** Matches compared; each is compared with each. */
const mostPlaces = 200;

/**
 * The part of a text that shows the most of what was searched for: as many different marks as fit, then as many matches.
 * Words stay whole; an ellipsis stands where the text is cut.
 */
export function excerptOf(text: string, marks: readonly Mark[]): Piece[] {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const first =
    words.length > length ? bestStart(words, findMarks(text, marks).slice(0, mostPlaces)) : 0;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = first + length < words.length ? (words[first + length - 1]?.end ?? 0) : text.length;
  const pieces = cutOut(text, { start, end }, markWords(text, marks));
  if (start > 0) pieces.unshift({ text: '… ', found: false });
  if (end < text.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** The word with which to begin: some words before a match, but not so late that the end of the text leaves room. */
function bestStart(words: readonly Range[], places: readonly (Range & { mark: number })[]): number {
  const latest = words.length - length;
  let best = 0;
  let most = 0;
  for (const place of places) {
    const index = words.findLastIndex((word) => word.start <= place.start);
    const start = Math.min(Math.max(index - lead, 0), latest);
    const end = words[start + length - 1]?.end ?? 0;
    const seen = places.filter((other) => other.start >= place.start && other.end <= end);
    const score = new Set(seen.map((other) => other.mark)).size * places.length + seen.length;
    if (score > most) [best, most] = [start, score];
  }
  return best;
}

function cutOut(text: string, whole: Range, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = whole.start;
  for (const range of ranges) {
    const start = Math.max(range.start, whole.start);
    const end = Math.min(range.end, whole.end);
    if (start >= end) continue;
    pieces.push(
      { text: text.slice(at, start), found: false },
      { text: text.slice(start, end), found: true },
    );
    at = end;
  }
  pieces.push({ text: text.slice(at, whole.end), found: false });
  return pieces.filter((piece) => piece.text !== '');
}
