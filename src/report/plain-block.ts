import type { ListItem, Paragraph, RootContent } from 'mdast';
import { positionOf, type Line } from './line.ts';
import { readPlainPhrasing } from './plain-phrasing.ts';
import { boilerplateMark } from './split-blocks.ts';

/** How a line begins that can begin nothing but a paragraph. */
const plainStart = /^(?:[*_]+(?=[^\s*_])|\d+(?!\d|[.)](?:\s|$))|[^-+*_#>=|:~`<\s\d])/;
const noteStart = /^\[\^(\d{1,9})\]: (?=\S)/;
const headingStart = /^(#{1,6}) (?=\S)/;

/**
 * The nodes of lines between two empty ones, if each is a block by itself: a paragraph, a heading, the mark of what
 * is repeated; or if they are the items of one list, or definitions of notes. Otherwise undefined. Nothing
 * stands before or behind such a line that could make it a part of what another begins.
 */
export function readPlainBlock(
  lines: readonly Line[],
  notes: ReadonlySet<string>,
): RootContent[] | undefined {
  const [first, ...others] = lines;
  if (!first) return undefined;
  if (first.text.startsWith('- ')) return readList(lines, notes);
  if (readPlainNote(first)) return allOf(lines, (line) => readNote(line, notes));
  const node = others.length === 0 ? readLine(first, notes) : undefined;
  return node && [node];
}

/** The number of the note that a line defines, and where its text begins. */
export function readPlainNote(line: Line): { number: string; from: number } | undefined {
  const match = noteStart.exec(line.text);
  return match?.[1] === undefined ? undefined : { number: match[1], from: match[0].length };
}

function readList(lines: readonly Line[], notes: ReadonlySet<string>): RootContent[] | undefined {
  const children = allOf(lines, (line) => readItem(line, notes));
  const [first, last] = [children?.[0]?.position, children?.at(-1)?.position];
  if (!children || !first || !last) return undefined;
  const position = { start: first.start, end: last.end };
  return [{ type: 'list', ordered: false, start: null, spread: false, children, position }];
}

function readItem(line: Line, notes: ReadonlySet<string>): ListItem | undefined {
  const paragraph = line.text.startsWith('- ') ? readParagraph(line, 2, notes) : undefined;
  return (
    paragraph && {
      type: 'listItem',
      spread: false,
      checked: null,
      children: [paragraph],
      position: positionOf(line, 0, line.text.length),
    }
  );
}

function readNote(line: Line, notes: ReadonlySet<string>): RootContent | undefined {
  const note = readPlainNote(line);
  const paragraph = note && readParagraph(line, note.from, notes);
  return (
    paragraph && {
      type: 'footnoteDefinition',
      identifier: note.number,
      label: note.number,
      children: [paragraph],
      position: positionOf(line, 0, line.text.length),
    }
  );
}

function readLine(line: Line, notes: ReadonlySet<string>): RootContent | undefined {
  const { text } = line;
  const position = positionOf(line, 0, text.length);
  if (text === boilerplateMark) return { type: 'html', value: text, position };
  const match = headingStart.exec(text);
  if (!match) return readParagraph(line, 0, notes);
  // Signs at the end belong to the mark of the heading.
  const children = /[# ]$/.test(text) ? undefined : readPlainPhrasing(line, match[0].length, notes);
  const depth = match[1]?.length as 1 | 2 | 3 | 4 | 5 | 6;
  return children && { type: 'heading', depth, children, position };
}

function readParagraph(
  line: Line,
  from: number,
  notes: ReadonlySet<string>,
): Paragraph | undefined {
  const { text } = line;
  if (!plainStart.test(text.slice(from)) || text.endsWith(' ')) return undefined;
  const children = readPlainPhrasing(line, from, notes);
  return children && { type: 'paragraph', children, position: positionOf(line, from, text.length) };
}

/** What a reader gives for each line, if it gives anything for all of them. */
function allOf<T>(lines: readonly Line[], read: (line: Line) => T | undefined): T[] | undefined {
  const all: T[] = [];
  for (const line of lines) {
    const one = read(line);
    if (one === undefined) return undefined;
    all.push(one);
  }
  return all;
}
