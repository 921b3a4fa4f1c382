import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

/**
 * The footnotes and tables of GitHub Flavored Markdown. Its bare links are left out, because they cut
 * obfuscated addresses ("https://suspilne dot media/…"), and so is its strike-through.
 */
function remarkNotesAndTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmFootnote(), gfmTable()];
  data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()];
  data.toMarkdownExtensions = [gfmFootnoteToMarkdown(), gfmTableToMarkdown()];
}

const parser = unified().use(remarkParse).use(remarkNotesAndTables).freeze();

/** Looking in every line for the head of a table takes a quarter of the time. */
const parserWithoutTables = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [gfmFootnote()];
    data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown()];
  })
  .freeze();
/** What the row under the head of every table has. */
const tableMark = /\||:-|-:/;

const printer = unified()
  .use(remarkNotesAndTables)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    handlers: {
      // An underscore inside a word never begins emphasis; unescaped, addresses stay as they were written.
      text: (node: { value: string }, _parent, state, info) =>
        state.safe(node.value, info).replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_'),
    },
  })
  .freeze();

/** The mdast tree of a report's text: CommonMark with footnotes and tables. */
export function parseMarkdown(markdown: string): Root {
  return (tableMark.test(markdown) ? parser : parserWithoutTables).parse(markdown);
}

/** The text of a tree, one line a paragraph; parsed again it gives the same tree. */
export function printMarkdown(root: Root): string {
  return printer.stringify(root);
}
