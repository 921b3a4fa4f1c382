import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

const parser = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [gfmFootnote(), gfmTable()];
    data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()];
  })
  .freeze();

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

/**
 * The mdast tree of a text by remark: CommonMark with the footnotes and tables of GitHub Flavored Markdown. Its
 * bare links are left out, because they cut obfuscated addresses ("https://suspilne dot media/…"), and so is its
 * strike-through.
 */
export function parseWholeMarkdown(markdown: string): Root {
  return (tableMark.test(markdown) ? parser : parserWithoutTables).parse(markdown);
}
