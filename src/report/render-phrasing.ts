import type { Element, ElementContent } from 'hast';
import type { Paragraph, Root, Table } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { safeUrl } from './cited-url.ts';

/** The HTML of one passage and the notes whose marks it bears. */
export interface RenderedPassage {
  html: string;
  notes: number[];
}

/**
 * Renders what stands inside a paragraph, or a whole table. Raw HTML is left out, images become links to
 * themselves, and a link whose address is not http, https, mailto or of this site becomes its text.
 *
 * @param marks how many marks each note has had so far; counted on, so that every mark gets its own id
 */
export function renderPhrasing(
  node: Paragraph | Table,
  marks: Map<number, number>,
): RenderedPassage {
  const notes: number[] = [];
  const markOf = (number: number): Element => {
    const ordinal = (marks.get(number) ?? 0) + 1;
    marks.set(number, ordinal);
    notes.push(number);
    return element('sup', { className: ['ref'] }, [
      element(
        'a',
        {
          id: `ref-${number}-${ordinal}`,
          href: `#note-${number}`,
          role: 'doc-noteref',
        },
        [{ type: 'text', value: String(number) }],
      ),
    ]);
  };
  const root: Root = {
    type: 'root',
    children: [node.type === 'table' ? node : { type: 'paragraph', children: node.children }],
  };
  const handlers: Options['handlers'] = {
    footnoteReference: (_state, reference: { identifier: string }) =>
      markOf(Number(reference.identifier)),
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
  return { html: processor.stringify({ type: 'root', children: content }), notes };
}

/** True for an address that a page may link: a path or fragment of this site, http, https or mailto. */
export function isSafeHref(url: string): boolean {
  if (/^(\/(?!\/)|#)[^\s\\]*$/.test(url)) return true;
  return /^mailto:[^\s]+$/i.test(url) || safeUrl(url) !== undefined;
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
