import type { Root } from 'mdast';
import type { Draft, Omission, RawDocument } from './document.ts';
import { flatText } from './flat-text.ts';
import { kindOfText } from './kind-of-text.ts';
import { hasMarkup, parseLooseMarkdown } from './loose-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { selectArticle } from './select-article.ts';
import { seriesOfTitle } from './series-of-title.ts';
import { splitPieces } from './split-pieces.ts';
import { extentOfReport, extentOfWire } from './text-extent.ts';

/**
 * Reads Markdown as other sites scrape or repost reports, one line a paragraph or not. A Markdown file that
 * uses none of it is read as plain text.
 */
export function readMarkdown(raw: RawDocument): Draft {
  if (!hasMarkup(raw.text)) return readPlainText(raw);
  const lines = splitPieces(raw.text);
  const kind = kindOfText(raw, lines);
  return kind === 'assessment' ? readAssessment(lines) : readWire(lines);
}

function readAssessment(lines: readonly string[]): Draft {
  const omitted: Omission[] = [];
  const { title, body } = takeTitle(parseLooseMarkdown(lines, omitted));
  return { kind: 'assessment', title, extent: extentOfReport(lines), body, omitted };
}

function readWire(lines: readonly string[]): Draft {
  const omitted: Omission[] = [];
  const { title, authors, pieces } = selectArticle(lines, omitted);
  const texts = pieces.map(({ text, isHeading }) =>
    isHeading ? `## ${text.replace(/^#+ /, '')}` : text,
  );
  const body = parseLooseMarkdown(texts, omitted);
  while (body.children.at(-1)?.type === 'thematicBreak') body.children.pop();
  return { kind: 'wire', title, authors, extent: extentOfWire(title, texts), body, omitted };
}

/** The first heading of the first level, or a first line that is the title of an assessment. */
function takeTitle(tree: Root): { title: string | undefined; body: Root } {
  const index = tree.children.slice(0, 3).findIndex((node) => {
    if (node.type === 'heading') return node.depth === 1;
    return (
      node.type === 'paragraph' && flatText(node).length < 150 && seriesOfTitle(flatText(node))
    );
  });
  const node = tree.children[index];
  if (node === undefined) return { title: undefined, body: tree };
  const children = tree.children.filter((each) => each !== node);
  return { title: flatText(node), body: { type: 'root', children } };
}
