import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isSafeHref } from '../report/cited-url.ts';
import type { Omission } from './document.ts';

/** Elements that are never part of a text; they go with all that is in them. */
const dropped = new Set([
  'script',
  'style',
  'noscript',
  'iframe',
  'object',
  'embed',
  'template',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'form',
  'input',
  'select',
  'textarea',
  'button',
  'link',
  'meta',
  'head',
  'title',
  'base',
]);

/** Elements that only set off text within a line: their words are kept, what they look like is not. */
const unwrapped = new Set([
  'span',
  'font',
  'u',
  'ins',
  'small',
  'big',
  'sup',
  'sub',
  'mark',
  'abbr',
  'time',
  'label',
  'center',
  'del',
  's',
  'strike',
]);

/** Nesting that no publisher writes; deeper elements are unwrapped, so that no later step can overflow. */
const deepest = 100;

/**
 * Makes the HTML of a saved page plain and harmless: only elements that carry meaning, only `href`, `src`
 * and `alt`, only addresses that may be linked, absolute; non-breaking spaces as spaces, no soft hyphens.
 *
 * @param base address that relative ones are resolved against
 */
export function cleanHtml(
  content: readonly ElementContent[],
  base: string,
  omitted: Omission[],
): Root {
  return { type: 'root', children: content.flatMap((node) => cleanNode(node, base, omitted, 0)) };
}

/** All text of a node, in order. */
export function textOf(node: Root | RootContent): string {
  let text = '';
  visit(node, (child) => {
    if (child.type === 'element' && dropped.has(child.tagName)) return SKIP;
    if (child.type === 'text') text += child.value;
    if (child.type === 'element' && child.tagName === 'br') text += '\n';
    return undefined;
  });
  return text.replace(/\s+/g, ' ').trim();
}

function cleanNode(
  node: RootContent | ElementContent,
  base: string,
  omitted: Omission[],
  depth: number,
): ElementContent[] {
  if (node.type === 'text') return [cleanText(node)];
  if (node.type !== 'element') return [];
  if (dropped.has(node.tagName)) {
    const text = textOf({ type: 'root', children: node.children as RootContent[] });
    if (text) omitted.push({ rule: `element-${node.tagName}`, text });
    return [];
  }
  const children = node.children.flatMap((child) => cleanNode(child, base, omitted, depth + 1));
  if (depth > deepest) return children;
  if (node.tagName === 'img') return cleanImage(node, base, omitted);
  if (node.tagName === 'a') return cleanLink(node, children, base, omitted);
  if (isBold(node)) return [element('strong', children)];
  if (isItalic(node)) return [element('em', children)];
  if (unwrapped.has(node.tagName)) return children;
  return [element(node.tagName, children)];
}

function cleanText(node: Text): Text {
  return {
    type: 'text',
    value: node.value
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/[\u00a0\u2007\u202f\u2028\u2029]/g, ' '),
  };
}

function isBold(node: Element): boolean {
  if (/^(strong|b)$/.test(node.tagName)) return true;
  return node.tagName === 'span' && /font-weight:\s*(bold|[6-9]00)/i.test(styleOf(node));
}

function isItalic(node: Element): boolean {
  if (/^(em|i|cite)$/.test(node.tagName)) return true;
  return node.tagName === 'span' && /font-style:\s*italic/i.test(styleOf(node));
}

function styleOf(node: Element): string {
  return String(node.properties['style'] ?? '');
}

function cleanLink(
  node: Element,
  children: ElementContent[],
  base: string,
  omitted: Omission[],
): ElementContent[] {
  const written = String(node.properties['href'] ?? '');
  const href = written.trim();
  // Anchors of the page itself, and those that a word processor made for marks and notes, lead nowhere.
  if (href === '' || /^(#|\/cdn-cgi\/)/.test(href) || /#_?(edn|ftn)(ref)?\w*$/i.test(href))
    return children;
  // Several addresses in one, or a hidden one ("https://ria dot"), whose text the site may have cut.
  if (/^https?:\S+\s/i.test(href) && /^(http|$)/.test(textOf(node)))
    return [cleanText({ type: 'text', value: written })];
  const url = absolute(href, base);
  if (url && isSafeHref(url)) return [element('a', children, { href: url })];
  omitted.push({ rule: 'link-address', text: href.slice(0, 200) });
  return children;
}

function cleanImage(node: Element, base: string, omitted: Omission[]): ElementContent[] {
  const { src, dataSrc, dataLazySrc } = node.properties;
  const url = [dataSrc, dataLazySrc, src]
    .map((value) => absolute(String(value ?? '').trim(), base))
    .find((value) => value !== undefined && isSafeHref(value));
  if (url) return [element('img', [], { src: url, alt: String(node.properties['alt'] ?? '') })];
  omitted.push({ rule: 'image-address', text: String(src ?? '').slice(0, 200) });
  return [];
}

/** As it was written where it is absolute; undefined where it cannot be an http or https address. */
function absolute(url: string, base: string): string | undefined {
  if (/^https?:\/\//i.test(url)) return url.replace(/\s+/g, '%20');
  if (url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url))
    return /^mailto:/i.test(url) ? url : undefined;
  return URL.parse(url, base)?.href;
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}
