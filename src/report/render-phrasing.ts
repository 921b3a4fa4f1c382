import type { Paragraph, PhrasingContent, Table } from 'mdast';
import { isSafeHref } from './cited-url.ts';
import { renderWholePhrasing } from './render-whole-phrasing.ts';

/** The HTML of one passage and the notes whose marks it bears. */
export interface RenderedPassage {
  html: string;
  notes: number[];
}

/**
 * Renders what stands inside a paragraph, or a whole table. Raw HTML is left out, images become links to
 * themselves, and a link whose address is not http, https, mailto or of this site becomes its text.
 *
 * What nearly all paragraphs consist of is written here, as {@link renderWholePhrasing} writes it, which does
 * all others: it takes a hundred times as long.
 *
 * @param marks how many marks each note has had so far; counted on, so that every mark gets its own id
 */
export function renderPhrasing(
  node: Paragraph | Table,
  marks: Map<number, number>,
): RenderedPassage {
  const notes: number[] = [];
  const countMark = (note: number): string => {
    const ordinal = (marks.get(note) ?? 0) + 1;
    marks.set(note, ordinal);
    notes.push(note);
    return `ref-${note}-${ordinal}`;
  };
  const html =
    node.type === 'paragraph' && node.children.every(isPlain)
      ? printAll(node.children, countMark)
      : renderWholePhrasing(node, countMark);
  return { html, notes };
}

/** True for what is printed without a look at what stands beside it; about a line's end white space is left out. */
function isPlain(node: PhrasingContent): boolean {
  switch (node.type) {
    case 'text':
      return !/[\r\n]/.test(node.value);
    case 'emphasis':
    case 'strong':
    case 'link':
      return node.children.every(isPlain);
    default:
      return node.type === 'footnoteReference' || node.type === 'image';
  }
}

function printAll(nodes: readonly PhrasingContent[], countMark: (note: number) => string): string {
  return nodes.map((node) => print(node, countMark)).join('');
}

function print(node: PhrasingContent, countMark: (note: number) => string): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'emphasis':
      return `<em>${printAll(node.children, countMark)}</em>`;
    case 'strong':
      return `<strong>${printAll(node.children, countMark)}</strong>`;
    case 'link':
      return printLink(node.url, printAll(node.children, countMark));
    case 'image':
      return printLink(node.url, escapeText(node.alt?.trim() || 'Image'));
    case 'footnoteReference': {
      const note = Number(node.identifier);
      return `<sup class="ref"><a id="${countMark(note)}" href="#note-${note}" role="doc-noteref">${note}</a></sup>`;
    }
    default:
      throw new Error(`${node.type} is not plain`);
  }
}

function printLink(url: string, html: string): string {
  return isSafeHref(url) ? `<a href="${escapeAttribute(url)}">${html}</a>` : html;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}

function escapeAttribute(text: string): string {
  return text.replace(
    /[\0"&'`]/g,
    (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}
