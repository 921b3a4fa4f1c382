import type { Heading, List, Nodes, Paragraph, Root, RootContent, Table } from 'mdast';
import { slugifyText } from './id.ts';
import { passageIdOf } from './passage-id.ts';
import { renderPhrasing } from './render-phrasing.ts';
import type { Block, Passage, Section } from './report.ts';

/** What a report's text consists of. */
export interface SplitText {
  sections: Section[];
  passages: Passage[];
  blocks: Block[];
}

/** Put before a block to say that the publisher repeats it from day to day. */
export const boilerplateMark = '<!-- boilerplate -->';

/** Fragments of the page that a heading must not take. */
const reserved = new Set([
  'main',
  'title',
  'notes',
  'cite',
  'referred-to-by',
  'retold-by',
  'related',
  'left-out',
  'contents',
  'record',
]);

/** Cuts a text into headings and numbered passages. Definitions of notes and HTML are passed over. */
export function splitBlocks(root: Root): SplitText {
  const sections: Section[] = [];
  const passages: Passage[] = [];
  const ids = new Set<string>();
  const marks = new Map<number, number>();
  let boilerplate = false;

  const addPassage = (nodes: Paragraph | Table, text = plainText(nodes)): number => {
    const id = passageIdOf(text, ids);
    ids.add(id);
    const number = passages.length + 1;
    const section = sections.at(-1);
    if (section) {
      section.first ||= number;
      section.last = number;
    }
    const { html, notes } = renderPhrasing(nodes, marks);
    passages.push({
      id,
      number,
      text,
      html,
      section: sections.length - 1,
      takeaway: false,
      boilerplate,
      notes,
    });
    return number;
  };

  const addHeading = (node: Heading): Block => {
    const title = plainText(node);
    const depth = Math.min(Math.max(node.depth, 2), 4) as Section['depth'];
    sections.push({ id: headingId(title, ids), title, depth, first: 0, last: 0 });
    return { type: 'heading', section: sections.length - 1 };
  };

  const addList = (list: List): Block => {
    const takeaway = takesAway();
    const items = list.children.map((item) => {
      const before = passages.length;
      const blocks = addAll(item.children);
      if (takeaway) for (const passage of passages.slice(before)) passage.takeaway = true;
      return blocks;
    });
    return { type: 'list', ordered: list.ordered === true, items };
  };

  /** True while the lists under the heading of the takeaways follow each other; what follows a further paragraph is none. */
  const takesAway = (): boolean => {
    const own = passages.filter((passage) => passage.section === sections.length - 1);
    const begun = own.some((passage) => passage.takeaway);
    return isTakeaways(sections.at(-1)?.title ?? '') && (!begun || own.at(-1)?.takeaway === true);
  };

  const addBlock = (node: RootContent): Block | undefined => {
    switch (node.type) {
      case 'heading':
        return addHeading(node);
      case 'paragraph': {
        const image = soleImage(node);
        if (image) return { type: 'figure', number: addPassage(node), url: image };
        const text = plainText(node);
        return text ? { type: 'passage', number: addPassage(node, text) } : undefined;
      }
      case 'code':
        return { type: 'passage', number: addPassage(asParagraph(node.value)) };
      case 'table':
        return { type: 'table', number: addPassage(node) };
      case 'list':
        return addList(node);
      case 'blockquote':
        return { type: 'quote', blocks: addAll(node.children) };
      case 'thematicBreak':
        return { type: 'rule' };
      default:
        return undefined;
    }
  };

  const addAll = (nodes: readonly RootContent[]): Block[] => {
    const blocks: Block[] = [];
    for (const node of nodes) {
      if (node.type === 'html') {
        boilerplate = node.value.trim() === boilerplateMark;
        continue;
      }
      const standing = boilerplate;
      const block = addBlock(node);
      boilerplate = false;
      const previous = blocks.at(-1);
      if (!block) continue;
      if (!standing) blocks.push(block);
      else if (previous?.type === 'boilerplate') previous.blocks.push(block);
      else blocks.push({ type: 'boilerplate', blocks: [block] });
    }
    return blocks;
  };

  return { blocks: addAll(root.children), sections, passages };
}

/** True for the heading over the key takeaways. */
export function isTakeaways(title: string): boolean {
  return /^key\s+takeaways?:?$/i.test(title.trim());
}

/** Text without marks of notes, white space folded. */
function plainText(node: RootContent): string {
  // A space by itself stays as it is.
  return gatherText(node)
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();
}

function gatherText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'break':
      return ' ';
    default: {
      const apart = node.type === 'tableCell' || node.type === 'tableRow' ? ' ' : '';
      let text = apart;
      if ('children' in node) for (const child of node.children) text += gatherText(child);
      return text;
    }
  }
}

function soleImage(node: Paragraph): string | undefined {
  const [only, ...others] = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return only?.type === 'image' && others.length === 0 ? only.url : undefined;
}

function asParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function headingId(title: string, ids: Set<string>): string {
  const slug = slugifyText(title) || 'section';
  const base = reserved.has(slug) || /^(p|note|ref)-/.test(slug) ? `s-${slug}` : slug;
  let id = base;
  for (let ordinal = 2; ids.has(id); ordinal++) id = `${base}-${ordinal}`;
  ids.add(id);
  return id;
}
