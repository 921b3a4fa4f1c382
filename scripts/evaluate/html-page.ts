import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';
import { linesOf, textOf, type Line } from './raw-lines.ts';

/** A saved page of either generation of ISW's site. */
export interface HtmlPage {
  /** Its heading of first rank. */
  title: string | undefined;
  /** People who are named outside the text, on cards. */
  people: string[];
  /** The lines of the report's body. */
  lines: Line[];
}

const parser = unified().use(rehypeParse).freeze();

/** Reads a saved page. Throws if it has no body that is known. */
export function readHtmlPage(html: string): HtmlPage {
  const root = parser.parse(html);
  const body =
    findElement(root, (node) => hasClass(node, 'field-name-body')) ??
    findElement(root, (node) => hasClass(node, 'dynamic-entry-content'));
  if (!body) throw new Error('This page has neither a Drupal nor a WordPress body.');
  const heading =
    findElement(root, (node) => node.properties['id'] === 'page-title') ??
    findElement(root, (node) => node.tagName === 'h1');
  return {
    title: heading && linesOf(heading).map(textOf).join(' ').replace(/\s+/g, ' ').trim(),
    people: cardsOf(root),
    lines: linesOf(body),
  };
}

function cardsOf(root: Root): string[] {
  const people: string[] = [];
  visit(root, 'element', (node) => {
    if (!hasClass(node, 'researcher-info')) return;
    const name = findElement(node, (child) => child.tagName === 'h3');
    if (name) people.push(linesOf(name).map(textOf).join(' ').trim());
  });
  return people;
}

function findElement(tree: Root | Element, test: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!test(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
