import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { cleanHtml, textOf } from './clean-html.ts';
import type { Draft, Omission, RawDocument } from './document.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

const parser = unified().use(rehypeParse).freeze();

/** Where relative addresses of a page lead whose own address is unknown. */
const home = 'https://www.understandingwar.org/';

/** The element that holds the report, newest site first: WordPress since late 2025, Drupal before. */
const containers: readonly ((node: Element) => boolean)[] = [
  (node) => hasClass(node, 'dynamic-entry-content'),
  (node) => hasClass(node, 'field-name-body'),
  (node) => node.properties['id'] === 'printable-area',
  (node) => hasClass(node, 'entry-content'),
  (node) => node.tagName === 'article',
  (node) => node.tagName === 'main',
];

/** Reads a page of ISW's site, Drupal or WordPress, whole or only the body of the report. */
export function readIswPage(raw: RawDocument): Draft {
  const page = parser.parse(raw.text) as Root;
  const elements = listElements(page);
  const omitted: Omission[] = [];
  const canonical = elements.find((node) => node.properties['rel']?.toString() === 'canonical');
  const url = URL.parse(String(canonical?.properties['href'] ?? ''), home)?.href;
  const container = containers.map((test) => elements.find(test)).find(Boolean);
  const content = container ?? elements.find((node) => node.tagName === 'body');
  const html = cleanHtml((content?.children ?? []) as ElementContent[], url ?? home, omitted);
  const researchers = cardNames(elements);
  const frame = container ? frameText(page, container) : '';
  return {
    kind: 'assessment',
    title: titleOf(elements),
    ...(canonical && { url }),
    lang: 'en',
    publisher: 'isw',
    ...(researchers.length > 0 && { authors: researchers }),
    extent: 'full',
    body: htmlToMarkdown(html),
    aside: analystNotes(elements),
    created: createdDay(elements),
    omitted: frame ? [...omitted, { rule: 'page-frame', text: frame }] : omitted,
  };
}

/** The page's heading, else the document's title without the name of the site. */
function titleOf(elements: readonly Element[]): string | undefined {
  const heading = elements.find(
    (node) => node.tagName === 'h1' && textOf(node) !== '' && !hasClass(node, 'site-title'),
  );
  const title = heading ?? elements.find((node) => node.tagName === 'title');
  const text = title && textOf({ type: 'root', children: title.children as RootContent[] });
  return text?.replace(/\s+\|\s+(ISW|Institute for the Study of War)\s*$/, '') || undefined;
}

/** Names on the cards of people beside the text (WordPress). */
function cardNames(elements: readonly Element[]): string[] {
  const cards = elements.filter((node) => hasClass(node, 'researcher-info'));
  const names = cards.flatMap((card) =>
    listElements(card)
      .filter((node) => /^h[1-6]$/.test(node.tagName))
      .slice(0, 1)
      .map((node) => textOf(node)),
  );
  return [...new Set(names.filter(Boolean))];
}

/** "Assessment as of: … Data Cutoff: …" stands beside the text (WordPress). */
function analystNotes(elements: readonly Element[]): string[] {
  const notes = elements.find((node) => hasClass(node, 'analysts-note'));
  return notes
    ? listElements(notes)
        .filter((node) => node.tagName === 'p')
        .map((node) => textOf(node))
    : [];
}

/** The day on which the site's software says the page was made; it may be off by one, but not by a year. */
function createdDay(elements: readonly Element[]): string | undefined {
  const dated = elements.find((node) =>
    /\bdc:(date|created)\b|^article:published_time$/.test(
      String(node.properties['property'] ?? ''),
    ),
  );
  return /^\d{4}-\d{2}-\d{2}/.exec(String(dated?.properties['content'] ?? ''))?.[0];
}

/** All words of a page outside of its report. */
function frameText(page: Root, container: Element): string {
  const texts: string[] = [];
  const walk = (node: Root | RootContent) => {
    if (node === container) return;
    if (node.type === 'text' && node.value.trim()) texts.push(node.value.trim());
    if (node.type === 'element' && /^(script|style|noscript|svg|head)$/.test(node.tagName)) return;
    if ('children' in node) node.children.forEach(walk);
  };
  walk(page);
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** All elements below a node in the order of the document. */
function listElements(within: Root | Element): Element[] {
  const elements: Element[] = [];
  const walk = (node: Root | RootContent) => {
    if (node.type === 'element') elements.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  within.children.forEach(walk);
  return elements;
}

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}
