import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { Omission } from './document.ts';
import { isByline } from './find-authors.ts';
import { isSameTitle } from './find-headline.ts';
import { flatText } from './flat-text.ts';
import { endsText, furnitureRuleOf, isCredit } from './known-furniture.ts';
import { countWords, isDateLine, isProse } from './sentence-shape.ts';

/**
 * Leaves out of an extracted article the lines that stand around its text: the title again, byline and date,
 * buttons, credits, and what comes after the text. Whole sentences stay.
 */
export function dropFurnitureBlocks(
  body: Root,
  title: string | undefined,
  omitted: Omission[],
): Root {
  const end = findEnd(body.children);
  const begin = body.children.findIndex((node) => isProse(flatText(node)));
  const children = body.children.filter((node, index) => {
    const text = flatText(node);
    const before = flatText(body.children[index - 1] ?? { type: 'text', value: '' });
    const isLabel = index < begin && node.type === 'paragraph' && countWords(text) < 8;
    const rule =
      index >= end
        ? 'after-text'
        : (ruleOf(node, text, before, title) ??
          (isLabel && !hasImage(node) ? 'short-lines' : undefined));
    if (rule !== undefined && rule !== 'title' && text !== '') omitted.push({ rule, text });
    return rule === undefined;
  });
  return { ...body, children };
}

function ruleOf(
  node: RootContent,
  text: string,
  before: string,
  title: string | undefined,
): string | undefined {
  if (node.type === 'list') {
    const items = node.children.map((item) => furnitureRuleOf(flatText(item)));
    return items.every((rule) => rule !== undefined) ? items[0] : undefined;
  }
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
  if (hasImage(node)) return undefined;
  if (title !== undefined && isSameTitle(text, title)) return 'title';
  if (isByline(text, before)) return 'byline';
  if (isDateLine(text) && node.type === 'paragraph') return 'date-line';
  if (text.includes('\n')) return undefined;
  const isLinkOnly = node.children.length === 1 && node.children[0]?.type === 'link';
  if (isLinkOnly && node.type === 'paragraph' && !isProse(text)) return 'related';
  return furnitureRuleOf(text) ?? (isCredit(text) ? 'photo-credit' : undefined);
}

const hasImage = (node: Paragraph | Heading): boolean =>
  node.children.some((child) => child.type === 'image');

/** Where a line such as "Related stories" stands with little prose after it. */
function findEnd(nodes: readonly RootContent[]): number {
  const words = nodes.map((node) => {
    const text = flatText(node);
    return isProse(text) ? countWords(text) : 0;
  });
  const total = words.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (const [index, node] of nodes.entries()) {
    const isLine = node.type === 'paragraph' || node.type === 'heading';
    const isEnd = isLine && before > 0 && total - before <= before / 4;
    if (isEnd && endsText(flatText(node))) return index;
    before += words[index] ?? 0;
  }
  return nodes.length;
}
