import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { flatText } from './flat-text.ts';

/** Longest line that still is a heading; the longest real ones name an effort and its objective. */
const longest = 300;

const effort = /^(?:Russian |Ukrainian )?(?:Subordinate |Supporting |Main )+Effort\b/i;
const subordinate = /^(?:Russian |Ukrainian )?Subordinate\b/i;
const counteroffensives = /^(?:Ukrainian )?Counteroffensives?\b/i;
const region = /^(?:North|South|East|West|Central)\w* Ukraine\b/i;
const mark = /\[(?:\d{1,3}|[ivxlc]+)\]/;
const standing = /^(?:Click\b|Note\b|NOTE\b|ISW\b|We\b|For more\b|Correction\b|\W)/i;

/**
 * Makes headings of the bold paragraphs that stand for headings, and puts all headings on the depths 2 to 4
 * without leaps.
 */
export function restoreHeadings(body: Root): Root {
  let depth = 1;
  let parent = '';
  const children = body.children.map((node): RootContent => {
    const heading = node.type === 'heading' ? plainHeading(node) : fakedHeading(node);
    if (!heading) return node;
    // What bears a mark states something and cites a source for it: it is a passage.
    if (mark.test(flatText(heading))) return asBold(heading);
    const text = flatText(heading);
    const wanted = node.type === 'heading' ? node.depth : depthOf(text, parent);
    depth = Math.max(2, Math.min(wanted, depth + 1, 4));
    if (depth === 2) parent = text;
    return { ...heading, depth: depth as Heading['depth'] };
  });
  return { type: 'root', children };
}

/** A heading is bold by itself; emphasis of all of it says nothing. */
function plainHeading(node: Heading): Heading {
  return { ...node, children: withoutColon(unbold(node.children)) };
}

function asBold(node: Heading): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] };
}

function fakedHeading(node: RootContent): Heading | undefined {
  if (node.type !== 'paragraph' || !isAllBold(node)) return undefined;
  const text = flatText(node);
  if (text.length > longest || text.includes('\n') || mark.test(text)) return undefined;
  if (!isHeadingText(text)) return undefined;
  return { type: 'heading', depth: 2, children: withoutColon(unbold(node.children)) };
}

/** A line is a heading by its form if it ends like none, or by its first words. */
function isHeadingText(text: string): boolean {
  if (effort.test(text)) return true;
  if (standing.test(text) || /[.!?…,;][”"’)]?$/.test(text.replace(/\([^()]*\)$/, ''))) return false;
  // "… are engaged in four efforts at this time:" leads to what follows; it does not head it.
  return (
    !text.endsWith(':') ||
    (text.length <= 80 && !/\b(?:is|are|was|were|has|have|will)\b/.test(text))
  );
}

/** Subordinate efforts stand below the main one, regions below the counteroffensives. */
function depthOf(text: string, parent: string): number {
  if (subordinate.test(text)) return 3;
  return region.test(text) && counteroffensives.test(parent) ? 3 : 2;
}

function isAllBold(node: Paragraph): boolean {
  // The text of an image is no text of a heading.
  if (hasImage(node)) return false;
  const solid = node.children.filter(
    (child) => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value),
  );
  return solid.length > 0 && solid.every(isBold);
}

function hasImage(node: Paragraph | PhrasingContent): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasImage));
}

function isBold(node: PhrasingContent): boolean {
  if (node.type === 'strong') return true;
  if (node.type !== 'emphasis' && node.type !== 'link') return false;
  return node.children.every(isBold);
}

function unbold(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'strong') return unbold(node.children);
    if (node.type !== 'link' && node.type !== 'emphasis') return [node];
    return [{ ...node, children: unbold(node.children) } as PhrasingContent];
  });
}

/** The colon that a faked heading ends in says what being a heading says. */
function withoutColon(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  const value = last.value.replace(/\s*:\s*$/, '');
  return value ? [...nodes.slice(0, -1), { type: 'text', value }] : nodes.slice(0, -1);
}
