import { textOf, type Line } from './raw-lines.ts';

/** A raw text cut into its body, its notes by number, and what stands behind them. */
export interface CutText {
  body: Line[];
  /** The lines of each note; undefined where the text has no notes. */
  notes: Map<number, Line[]> | undefined;
  /** Lines behind the last note that are no part of it. */
  tail: Line[];
  /** True where the notes are numbered in roman figures. */
  roman: boolean;
}

const startMark = /^\s*\[\s*(\d{1,3}|[ivxlc]+)\s*\]/;
const anyTail = /^\s*(?:previous|next|assessment as of\b.*|data cutoff\b.*)\s*$/i;

/**
 * Cuts off the notes: from the last line that begins with the mark of note 1, to the end. A line without a
 * mark belongs to the note before it, unless the note that would come next has lost its own mark.
 */
export function cutNotes(lines: readonly Line[]): CutText {
  const first = lines.findLastIndex((line) => /^\s*\[\s*(1|i)\s*\]/.test(textOf(line)));
  if (first < 0) return { body: [...lines], notes: undefined, tail: [], roman: false };
  const body = lines.slice(0, first);
  const roman = /^\s*\[\s*i\s*\]/.test(textOf(lines[first] ?? []));
  const rest = lines.slice(first);
  const tailFrom = rest.findLastIndex((line) => !anyTail.test(textOf(line))) + 1;
  const marks = new Set(marksIn(body, roman));
  const notes = new Map<number, Line[]>();
  const units = rest.slice(0, tailFrom).flatMap(splitGlued);
  let current = 0;
  units.forEach((unit, index) => {
    const number = numberOf(unit) ?? lostNumber(current, units.slice(index + 1), marks);
    if (number !== undefined) current = number;
    notes.set(current, [...(notes.get(current) ?? []), unit]);
  });
  return { body, notes, tail: rest.slice(tailFrom), roman };
}

/** The numbers of the marks in a text, in its order. */
function marksIn(lines: readonly Line[], roman: boolean): number[] {
  const mark = roman ? /\[\s*([ivxlc]+)\s*\]/g : /\[\s*(\d{1,3})\s*\]/g;
  return lines.flatMap((line) =>
    [...textOf(line).matchAll(mark)].map((match) => toNumber(match[1])),
  );
}

/** Notes that stand one behind the other in a line of plain text. */
function splitGlued(line: Line): Line[] {
  const text = textOf(line);
  if (line.some((piece) => piece.href !== undefined)) return [line];
  const starts: RegExpExecArray[] = [];
  for (const match of text.matchAll(/(?<!_)\[(\d{1,3})\]/g)) {
    const last = starts.at(-1);
    // Numbers in brackets also stand in addresses; those of notes count on.
    if (last ? Number(match[1]) === Number(last[1]) + 1 : match.index === 0) starts.push(match);
  }
  if (starts.length < 2) return [line];
  return starts.map((start, index) => [
    { text: text.slice(start.index, starts[index + 1]?.index) },
  ]);
}

function numberOf(line: Line): number | undefined {
  const raised = line.find((piece) => piece.text.trim() !== '');
  if (raised?.raised && /^\d+$/.test(raised.text.trim())) return Number(raised.text);
  const match = startMark.exec(textOf(line));
  return match ? toNumber(match[1]) : undefined;
}

/** A line without a number is the next note, if the text has its mark and the numbered notes leave it out. */
function lostNumber(
  current: number,
  following: readonly Line[],
  marks: ReadonlySet<number>,
): number | undefined {
  const next = following.map(numberOf).find((number) => number !== undefined);
  return next === current + 2 && marks.has(current + 1) ? current + 1 : undefined;
}

function toNumber(figure = ''): number {
  if (/^\d+$/.test(figure)) return Number(figure);
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  return [...figure].reduce((sum, letter, index, all) => {
    const value = values[letter] ?? 0;
    return sum + (value < (values[all[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
