import type { RootContent } from 'mdast';
import { linesOf, pointAt, type Line, type Point } from './line.ts';
import { readPlainBlock, readPlainNote } from './plain-block.ts';
import { boilerplateMark } from './split-blocks.ts';

/** Lines of a text that mean the same whatever stands before and behind them. */
interface Piece {
  /** As it stands in the text, from the first character of a line to the end of one. */
  text: string;
  start: Point;
  /** What it says, if it is plain; otherwise the library has to read it. */
  nodes: RootContent[] | undefined;
}

/** A text cut into pieces. */
interface CutText {
  pieces: Piece[];
  /** The numbers of the notes that the text defines, as it writes them. */
  notes: ReadonlySet<string>;
  /** Where the text ends. */
  end: Point;
}

/** Tabs, other line ends, what the library replaces or drops, and fences, which empty lines do not end. */
const uncuttable = /[\t\r\0\uFEFF]|```|~~~/;
const listStart = /^(?:[-+*]|\d+[.)])(?: |$)/;

/**
 * Cuts a text at empty lines, or gives undefined where that is not safe.
 *
 * An empty line ends every block but fenced code, HTML, lists, and definitions of notes. With fences, or any `<`
 * but in the mark of what is repeated, a text is not cut. Lists and notes go on behind an empty line only if the
 * next line is indented, with which a text is not cut either, or begins the next item of a list: such a line
 * stays with what is before it. What a block says depends on others only by what those define: notes, which
 * are given back, and links, with whose definitions (`]:`, but for that of a note) a text is not cut.
 */
export function cutMarkdown(markdown: string): CutText | undefined {
  if (uncuttable.test(markdown)) return undefined;
  const lines = linesOf(markdown);
  const blocks = blocksOf(lines);
  const notes = blocks && notesOf(blocks);
  const last = lines.at(-1);
  if (!notes || !last) return undefined;
  const end = pointAt(last, last.text.length);
  return { pieces: piecesOf(markdown, blocks, notes), notes, end };
}

/** The lines between empty ones; undefined where a text must not be cut. */
function blocksOf(lines: readonly Line[]): Line[][] | undefined {
  const blocks: Line[][] = [];
  let block: Line[] | undefined;
  for (const line of lines) {
    if (line.text.includes('<') && line.text !== boilerplateMark) return undefined;
    if (line.text === '') block = undefined;
    else if (block) block.push(line);
    else if (line.text.startsWith(' ')) return undefined;
    else blocks.push((block = [line]));
  }
  return blocks;
}

/** The numbers of the notes that blocks define; undefined where they may define anything else. */
function notesOf(blocks: readonly Line[][]): Set<string> | undefined {
  const notes = new Set<string>();
  for (const block of blocks) {
    let isDefining = true;
    for (const line of block) {
      const note = isDefining ? readPlainNote(line) : undefined;
      if (line.text.includes(']:', note?.from)) return undefined;
      if (note) notes.add(note.number);
      else isDefining = false;
    }
  }
  return notes;
}

function piecesOf(
  markdown: string,
  blocks: readonly Line[][],
  notes: ReadonlySet<string>,
): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last) continue;
    const nodes = readPlainBlock(block, notes);
    const end = last.offset + last.text.length;
    const before = pieces.at(-1);
    if (before && areOne(before.nodes, nodes, first.text)) {
      before.text = markdown.slice(before.start.offset, end);
      before.nodes = undefined;
    } else
      pieces.push({ text: markdown.slice(first.offset, end), start: pointAt(first, 0), nodes });
  }
  return pieces;
}

/** True where a block may go on with the list that ends the piece before it, and where the library reads both. */
function areOne(
  before: RootContent[] | undefined,
  nodes: RootContent[] | undefined,
  text: string,
): boolean {
  if (!before && !nodes) return true;
  return listStart.test(text) && (!before || before[0]?.type === 'list');
}
