import type { Root } from 'mdast';

/** Where a node begins and ends in its text. */
type Position = NonNullable<Root['position']>;

/** A place in a text: line and column count from 1, the offset from 0. */
export type Point = Position['start'] & { offset: number };

/** A line of a text. */
export interface Line {
  text: string;
  /** From 1. */
  number: number;
  /** Where it begins in the text. */
  offset: number;
}

/** The lines of a text whose lines end in a line feed each; the last one is empty if nothing follows. */
export function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((each, index) => {
    const line = { text: each, number: index + 1, offset };
    offset += each.length + 1;
    return line;
  });
}

/** Where the character `index` of a line stands in the text. */
export function pointAt(line: Line, index: number): Point {
  return { line: line.number, column: index + 1, offset: line.offset + index };
}

/** From the character `start` of a line to before `end`. */
export function positionOf(line: Line, start: number, end: number): Position {
  return { start: pointAt(line, start), end: pointAt(line, end) };
}
