import type { Mark } from '../engine/answer.ts';
import { wordsOf, type Word } from '../words.ts';

/** A stretch of a text, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** Where marks stand in a text: in order, and joined where they overlap. */
export function markWords(text: string, marks: readonly Mark[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of findMarks(text, marks)) {
    const last = ranges.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Each place of each mark, in the order in which they begin; `mark` is its index in `marks`. */
export function findMarks(text: string, marks: readonly Mark[]): (Range & { mark: number })[] {
  const words = wordsOf(text);
  return words.flatMap((word, index) =>
    marks.flatMap((mark, number) => {
      const last = words[index + mark.words.length - 1];
      return last && standsAt(words, index, mark)
        ? [{ start: word.start, end: last.end, mark: number }]
        : [];
    }),
  );
}

/** The word that begins a mark is the last of it where there is only one. */
function standsAt(words: readonly Word[], index: number, mark: Mark): boolean {
  return mark.words.every((form, offset) => {
    const word = words[index + offset]?.form;
    return mark.prefix && offset === mark.words.length - 1 ? word?.startsWith(form) : word === form;
  });
}
