import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { cutMarkdown } from './cut-markdown.ts';
import { needsEscapes } from './needs-escapes.ts';
import { parsePiece } from './parse-piece.ts';
import { parseWholeMarkdown } from './parse-whole-markdown.ts';

const printer = unified()
  .use(function (this: Processor) {
    this.data().toMarkdownExtensions = [gfmFootnoteToMarkdown(), gfmTableToMarkdown()];
  })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    handlers: {
      text: (node: { value: string }, _parent, state, info) => {
        // The library tries some sixty patterns on every text. In addresses it escapes in another way.
        const { value } = node;
        if (!needsEscapes(value, info.before, info.after) && !state.stack.includes('autolink'))
          return value;
        // An underscore inside a word never begins emphasis; unescaped, addresses stay as they were written.
        return state.safe(value, info).replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_');
      },
    },
  })
  .freeze();

/**
 * The mdast tree of a report's text: CommonMark with footnotes and tables, as {@link parseWholeMarkdown} gives it.
 * Most blocks of most reports are so plain that a small reader gives the same nodes in a tenth of the time; the
 * library reads all others, and whole texts that cannot be cut.
 */
export function parseMarkdown(markdown: string): Root {
  const cut = cutMarkdown(markdown);
  if (!cut) return parseWholeMarkdown(markdown);
  const { pieces, notes, end } = cut;
  return {
    type: 'root',
    children: pieces.flatMap((piece) => piece.nodes ?? parsePiece(piece.text, piece.start, notes)),
    position: { start: { line: 1, column: 1, offset: 0 }, end },
  };
}

/** The text of a tree, one line a paragraph; parsed again it gives the same tree. */
export function printMarkdown(root: Root): string {
  return printer.stringify(root);
}
