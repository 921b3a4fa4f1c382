import type { Element, ElementContent } from 'hast';
import type { Paragraph, Root, Table } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { isSafeHref } from './cited-url.ts';

/**
 * The HTML of what stands inside a paragraph, or of a whole table, by the library.
 *
 * @param countMark counts a mark of a note, and gives the mark's own id
 */
export function renderWholePhrasing(
  node: Paragraph | Table,
  countMark: (note: number) => string,
): string {
  const root: Root = {
    type: 'root',
    children: [node.type === 'table' ? node : { type: 'paragraph', children: node.children }],
  };
  const handlers: Options['handlers'] = {
    footnoteReference: (_state, reference: { identifier: string }) =>
      markOf(Number(reference.identifier), countMark),
    image: (_state, image: { url: string; alt?: string | null }) => imageLink(image),
    link: (state, link: Parameters<typeof state.all>[0] & { url: string }) => {
      const children = state.all(link) as ElementContent[];
      return isSafeHref(link.url) ? element('a', { href: link.url }, children) : children;
    },
  };
  const processor = unified().use(remarkRehype, { handlers }).use(rehypeStringify);
  const tree = processor.runSync(root);
  // The page writes the paragraph itself. Its content must not stand at the root, where line ends are put between nodes.
  const [only] = tree.children;
  const content = only?.type === 'element' && only.tagName === 'p' ? only.children : tree.children;
  return processor.stringify({ type: 'root', children: content });
}

function markOf(note: number, countMark: (note: number) => string): Element {
  const text: ElementContent = { type: 'text', value: String(note) };
  const properties = { id: countMark(note), href: `#note-${note}`, role: 'doc-noteref' };
  return element('sup', { className: ['ref'] }, [element('a', properties, [text])]);
}

function imageLink(image: { url: string; alt?: string | null }): ElementContent {
  const text: ElementContent = { type: 'text', value: image.alt?.trim() || 'Image' };
  return isSafeHref(image.url) ? element('a', { href: image.url }, [text]) : text;
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
