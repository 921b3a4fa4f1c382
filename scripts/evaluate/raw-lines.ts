import type { Element, ElementContent, Root, RootContent } from 'hast';

/** A stretch of text; where it is a link, with the address that it leads to. */
export interface Piece {
  text: string;
  href?: string;
  /** True in superscript, where a mark may stand without brackets. */
  raised?: boolean;
}

/** A line of a raw document as a reader sees it: a paragraph, list item, cell or heading, or what `<br>` cuts from it. */
export type Line = Piece[];

const blocks = new Set(
  'address article aside blockquote br button center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const unseen = new Set('script style noscript template svg iframe select object head'.split(' '));

/** The lines of a tree, empty ones left out. */
export function linesOf(root: Root | Element): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  const end = () => {
    if (line.some((piece) => piece.text.trim() !== '' || piece.text === '')) lines.push(line);
    line = [];
  };
  const walk = (node: RootContent | ElementContent, href?: string, raised?: boolean) => {
    if (node.type === 'text') {
      const text = node.value.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
      line.push({ text, ...(href !== undefined && { href }), ...(raised && { raised }) });
    }
    if (node.type !== 'element' || unseen.has(node.tagName)) return;
    const block = blocks.has(node.tagName);
    if (block) end();
    const target = node.tagName === 'a' ? node.properties['href'] : undefined;
    if (typeof target === 'string' && /^https?:/i.test(target) && isEmpty(node))
      line.push({ text: '', href: target });
    for (const child of node.children)
      walk(
        child,
        typeof target === 'string' ? target : href,
        raised === true || node.tagName === 'sup',
      );
    if (block) end();
  };
  for (const child of root.children) walk(child);
  end();
  return lines;
}

/** Anchors whose text an editor has deleted still hold the addresses of a note. */
function isEmpty(node: Element): boolean {
  return node.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** The text of a line, white space as it came. */
export function textOf(line: Line): string {
  return line.map((piece) => piece.text).join('');
}
