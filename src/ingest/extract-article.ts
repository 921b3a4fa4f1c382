import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { parseHTML } from 'linkedom';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const printer = unified().use(rehypeStringify).freeze();
const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Deeper elements are unwrapped, so that the extractor's time stays in bounds. */
const deepest = 80;

/**
 * The part of a page that is its article, found by Mozilla's Readability; all of the page where it finds
 * none. Nothing of the page runs: scripts, styles and comments are taken out before.
 */
export function extractArticle(page: Root): ElementContent[] {
  const html = printer.stringify({
    type: 'root',
    children: page.children.flatMap((node) => still(node, 0)),
  });
  const { document } = parseHTML(html);
  const article = new Readability(document, { charThreshold: 100, disableJSONLD: true }).parse();
  const content = article?.content ?? html;
  return (parser.parse(content) as Root).children as ElementContent[];
}

const dropped = /^(script|style|noscript|template|iframe|object|embed|svg|canvas|form|link)$/;

function still(node: RootContent, depth: number): RootContent[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  if (dropped.test(node.tagName)) return [];
  const children = node.children.flatMap((child) => still(child, depth + 1)) as Element['children'];
  return depth > deepest ? children : [{ ...node, children }];
}
