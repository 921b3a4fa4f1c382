import type { Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../report/markdown.ts';
import { visitNodes } from '../report/visit-nodes.ts';
import type { Omission } from './document.ts';
import { flatText } from './flat-text.ts';
import { repairBold } from './repair-bold.ts';
import { splitNotes } from './split-notes.ts';
import { tidyPhrasing } from './tidy-phrasing.ts';

/** Whether a text uses Markdown: headings, links, images, footnotes or bold. */
export function hasMarkup(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}

// Lengths are bounded, so that a text of brackets or asterisks costs no more than another.
const signs = [
  /^#{1,6} +\S/m,
  /\[[^[\]\n]{0,300}\p{L}[^[\]\n]{0,300}\]{1,2}\(<?(https?:|\/)/u,
  /^!\[/m,
  /^\[\^\w+\]:/m,
  /\*\*\S[^*\n]{0,3000}\*\*/,
  /(?<![\p{L}\p{N}_/])__[^\s_][^\n_]{0,500}__(?![\p{L}\p{N}])/u,
];

/**
 * The tree of Markdown as scrapers write it: one line a paragraph, bold runs glued together, links of marks
 * and notes that lead nowhere, captions on a line of their own, HTML between.
 *
 * @param pieces its paragraphs and list items, each on one line
 */
export function parseLooseMarkdown(pieces: readonly string[], omitted: Omission[]): Root {
  const lines = pieces.flatMap((piece) => splitNotes(repairMarks(piece)));
  const tree = parseMarkdown(
    lines.map((line, index) => separator(lines[index - 1], line) + repairLine(tame(line))).join(''),
  );
  dropHtml(tree, omitted);
  captionImages(tree, omitted);
  visitNodes(tree, (node) => {
    if ('children' in node) tidyPhrasing(node);
  });
  tree.children = tree.children.filter(
    (node) => !(node.type === 'paragraph' || node.type === 'heading') || node.children.length > 0,
  );
  return tree;
}

/** What no writer writes but what costs a parser without end: deep nesting, thousands of signs in a line. */
function tame(line: string): string {
  const shallow = line.replace(/^\s*((>|[-*+]|\d{1,9}[.)])\s*){4,}(?=\S)/, '');
  const signs = shallow.length < 2000 ? 0 : (shallow.match(/[*_[\]`<!]/g)?.length ?? 0);
  return signs > 3000 ? shallow.replace(/[\\*_[\]`<!&]/g, '\\$&') : shallow;
}

const startsItem = /^\s{0,3}([-*+]|\d{1,3}[.)]) +\S/;
const startsRow = /^(\||>)/;

/** Items and rows stay together, all else is a paragraph. */
function separator(before: string | undefined, line: string): string {
  if (before === undefined) return '';
  const together =
    (startsItem.test(before) && startsItem.test(line)) ||
    (startsRow.test(before) && before[0] === line[0]);
  return together ? '\n' : '\n\n';
}

/** Links around the number of a note lead to an anchor that is not in the text: only `[12]` stays. */
function repairMarks(line: string): string {
  return line.replace(/\[\[(\d{1,3}|[ivxlcdm]{1,9})\]\]\((?:[^()]|\([^()]*\))*\)/gi, '[$1]');
}

function repairLine(line: string): string {
  const bold = /^#{1,6}\s/.test(line) ? line.replace(/\*\*/g, '') : repairBold(line);
  return repairAddresses(bold)
    .replace(/(?<!!)\[(\d{1,3}|[ivxlcdm]{1,9})\](?![[(:])/g, '\\[$1\\]')
    .replace(/^(\d{4,})([.)]\s)/, '$1\\$2');
}

/** Addresses stay as they are written: no emphasis within, none cut at a blank as in "<https://a> dot b/c". */
function repairAddresses(line: string): string {
  return line
    .replace(/(https?:\/\/[^\s<>]+)>(?=<https?:)/g, '$1> ; ')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/(?<!\]\()\bhttps?:\/\/[^\s<>]+( dot [^\s<>]+)*/g, (url) =>
      url.replace(/(?<!\\)[_*]/g, '\\$&'),
    );
}

/** HTML is not rendered: tags go, what stands between them stays. */
function dropHtml(tree: Root, omitted: Omission[]): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const text = node.value
      .replace(/<(script|style|iframe|svg)\b[\s\S]*?(<\/\1>|$)/gi, '')
      .replace(/<!--[\s\S]*?(-->|$)/g, '')
      .replace(/<[^>]*>?/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    omitted.push({ rule: 'html', text: node.value });
    const isBlock =
      parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
    const content = { type: 'text' as const, value: text };
    const kept: RootContent[] =
      text === '' ? [] : [isBlock ? { type: 'paragraph', children: [content] } : content];
    (parent.children as RootContent[]).splice(index, 1, ...kept);
    return index + kept.length;
  });
}

/** A line "▲ …" says what the image above it shows; it becomes the image's text. */
function captionImages(tree: Root, omitted: Omission[]): void {
  const children: RootContent[] = [];
  for (const node of tree.children) {
    const text = node.type === 'paragraph' ? flatText(node) : '';
    const last = children.at(-1);
    const image = last && imageOf(last);
    if (!text.startsWith('▲') || !image) {
      children.push(node);
      continue;
    }
    if (image.alt) omitted.push({ rule: 'image-text', text: image.alt });
    image.alt = text.replace(/^▲\s*/, '');
  }
  tree.children = children;
}

function imageOf(node: RootContent): { alt?: string | null | undefined } | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...more] = (node as Paragraph).children;
  return only?.type === 'image' && more.length === 0 ? only : undefined;
}
