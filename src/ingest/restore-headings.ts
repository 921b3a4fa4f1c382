import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { flatText } from './flat-text.ts';

/** Longest line that still is a heading; the longest real ones name an effort and its objective. */
const longest = 300;

const effort = /^(?:Russian |Ukrainian )?(?:Subordinate |Supporting |Main )+Effort\b/i;
const subordinate = /^(?:Russian |Ukrainian )?Subordinate\b/i;
const counteroffensives = /^(?:Ukrainian )?Counteroffensives?\b/i;
const region = /^(?:North|South|East|West|Central)\w* Ukraine\b/i;
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
  return { ...node, children: unbold(node.children) };
}

function fakedHeading(node: RootContent): Heading | undefined {
  if (node.type !== 'paragraph' || !isAllBold(node)) return undefined;
  const text = flatText(node);
  if (text.length > longest || text.includes('\n') || /\[\d+\]/.test(text)) return undefined;
  if (!isHeadingText(text)) return undefined;
  return { type: 'heading', depth: 2, children: unbold(node.children) };
}

/** A line is a heading by its form if it ends like none, or by its first words. */
function isHeadingText(text: string): boolean {
  if (effort.test(text)) return true;
  if (standing.test(text) || /[.!?…,;][”"’)]?$/.test(text.replace(/\([^()]*\)$/, ''))) return false;
  return !text.endsWith(':') || text.length <= 80;
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
  return nodes.flatMap((node) => (node.type === 'strong' ? unbold(node.children) : [node]));
}
