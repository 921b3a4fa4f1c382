import type { Mark } from '../engine/answer.ts';
import type { Range } from '../query/mark-words.ts';
import { wordsOf, type Word } from '../words.ts';
import type { Wanted, WantedMark } from './wanted.ts';

/** A text of a report's page; the title is the first of them. */
export interface SearchedText {
  text: string;
  place: 'title' | 'takeaway' | 'text';
}

/** First and last of some words in a row. */
type Spot = [first: number, last: number];

/**
 * The parts of each text that match, in order. That is all that is wanted in the texts which hold everything, as
 * a search finds them; where none does, all that is wanted anywhere.
 */
export function findMatches(wanted: readonly Wanted[], texts: readonly SearchedText[]): Range[][] {
  const read = texts.map(({ text, place }) => {
    const words = wordsOf(text);
    return {
      text,
      words,
      spots: wanted.map((clause) => spotsOfClause(clause, { text, words, place })),
    };
  });
  const ofTitle = wanted.map(
    (clause, index) => isOfTitle(clause) && (read[0]?.spots[index]?.length ?? 0) > 0,
  );
  const whole = read.filter(({ spots }) =>
    spots.every((found, index) => found.length > 0 || ofTitle[index]),
  );
  const shown = new Set(whole.some(({ spots }) => spots.flat().length > 0) ? whole : read);
  return read.map((each) => (shown.has(each) ? partsOf(each.spots.flat(), each) : []));
}

interface ReadText {
  text: string;
  words: readonly Word[];
}

function isOfTitle(clause: Wanted): boolean {
  return clause.type === 'any' && clause.marks.every(({ field }) => field === 'title');
}

function spotsOfClause(clause: Wanted, text: ReadText & Pick<SearchedText, 'place'>): Spot[] {
  const find = (marks: readonly WantedMark[]) =>
    marks
      .filter(({ field }) => field === undefined || field === text.place)
      .flatMap((mark) => spotsOf(mark, text));
  if (clause.type === 'any') return find(clause.marks);
  const [left, right] = [find(clause.left), find(clause.right)];
  const near = (one: Spot) => (other: Spot) => distanceOf(one, other) <= clause.distance;
  return [
    ...left.filter((spot) => right.some(near(spot))),
    ...right.filter((spot) => left.some(near(spot))),
  ];
}

/** Words from one to the other; nothing is near itself. */
function distanceOf([first, last]: Spot, [otherFirst, otherLast]: Spot): number {
  return Math.max(otherFirst - last, first - otherLast) || Infinity;
}

function spotsOf(mark: Mark, text: ReadText): Spot[] {
  return text.words.flatMap((_, first): Spot[] => {
    const last = rowAt(mark, text.words, first) ?? compoundAt(mark, text, first);
    return last === undefined ? [] : [[first, last]];
  });
}

/** The last of the words that are the mark's, if they begin here. */
function rowAt({ words, prefix }: Mark, text: readonly Word[], first: number): number | undefined {
  const last = words.length - 1;
  const same = words.every((word, index) => {
    const form = text[first + index]?.form;
    return prefix && index === last ? form?.startsWith(word) : form === word;
  });
  return same ? first + last : undefined;
}

/** The last of the words that are one word without their hyphens: `Il-76` for `il76`. */
function compoundAt(
  { words, prefix }: Mark,
  { text, words: of }: ReadText,
  first: number,
): number | undefined {
  const [joined = '', ...others] = words;
  if (prefix || others.length > 0) return undefined;
  let run = '';
  for (let last = first; run.length < joined.length; last++) {
    const [before, word] = [of[last - 1], of[last]];
    const hyphened =
      !before || last === first || /^[-‐‑]$/.test(text.slice(before.end, word?.start));
    if (!word || !hyphened) return undefined;
    run += word.form;
    if (run === joined) return last;
  }
  return undefined;
}

/** Spots as parts of the text; those that overlap, or that only a space or hyphen parts, are one. */
function partsOf(spots: readonly Spot[], { text, words }: ReadText): Range[] {
  const parts: Range[] = [];
  for (const [first, last] of spots.toSorted(([a], [b]) => a - b)) {
    const part = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
    const before = parts.at(-1);
    if (before && !/[^\s\-‐‑]/.test(text.slice(before.end, part.start)))
      before.end = Math.max(before.end, part.end);
    else parts.push(part);
  }
  return parts;
}
