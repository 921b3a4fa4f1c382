import type { RootContent } from 'mdast';
import type { Point } from './line.ts';
import { parseWholeMarkdown } from './parse-whole-markdown.ts';
import { visitNodes } from './visit-nodes.ts';

/**
 * The nodes of a piece of a text, by the library. What the marks of notes in it are depends on whether the text
 * defines these notes: for the library, definitions of them stand before the piece.
 *
 * @param start where the piece begins in its text: at the first character of a line
 * @param notes numbers of the notes that the text defines
 */
export function parsePiece(text: string, start: Point, notes: ReadonlySet<string>): RootContent[] {
  const marks = new Set([...text.matchAll(/\[\^(\d+)\]/g)].map(([, number = '']) => number));
  const marked = [...marks].filter((number) => notes.has(number));
  const definitions = marked.map((number) => `[^${number}]: A note.\n\n`).join('');
  const root = parseWholeMarkdown(definitions + text);
  const lines = start.line - 1 - 2 * marked.length;
  const offset = start.offset - definitions.length;
  visitNodes(root, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + offset;
    }
  });
  return root.children.slice(marked.length);
}
