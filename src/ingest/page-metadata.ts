import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { textOf } from './clean-html.ts';
import { splitNames } from './find-authors.ts';

/** What a page says of itself for machines and in its headline. */
export interface PageMetadata {
  title?: string | undefined;
  url?: string | undefined;
  lang?: string | undefined;
  /** Name of the site, else its domain. */
  publisher?: string | undefined;
  authors?: string[] | undefined;
  /** The day `yyyy-mm-dd` on which the site's software says that it was published. */
  created?: string | undefined;
}

/**
 * Reads the metadata of a page: JSON-LD (schema.org), Open Graph (ogp.me), `<meta>`, `<link rel=canonical>`
 * and the first headline.
 */
export function readPageMetadata(page: Root): PageMetadata {
  const { metas, canonical, lang, headline, title, scripts } = collect(page);
  const article = articleOf(scripts);
  const url = [canonical, metas.get('og:url')].find((each) => each && URL.canParse(each));
  const site = metas.get('og:site_name') ?? nameOf(article?.['publisher']);
  const names = [metas.get('og:title'), stringOf(article?.['headline']), headline, title];
  const found = names.map((name) => name && withoutSite(name, site, headline)).find(Boolean);
  const published = stringOf(article?.['datePublished']) ?? metas.get('article:published_time');
  return {
    title: found || undefined,
    url,
    lang: languageTag(lang ?? metas.get('og:locale')),
    publisher: site ?? (url ? new URL(url).hostname.replace(/^www\./, '') : undefined),
    authors: authorsOf(article?.['author'], metas.get('author'), site),
    created: /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0],
  };
}

function collect(page: Root) {
  const metas = new Map<string, string>();
  const scripts: string[] = [];
  let canonical: string | undefined;
  let lang: string | undefined;
  let headline: string | undefined;
  let title: string | undefined;
  visit(page, 'element', (node) => {
    const { tagName } = node;
    if (tagName === 'meta') addMeta(node, metas);
    if (tagName === 'link' && String(node.properties['rel']) === 'canonical')
      canonical ??= attribute(node, 'href');
    if (tagName === 'html') lang ??= attribute(node, 'lang');
    if (tagName === 'h1')
      headline ??= textOf({ type: 'root', children: node.children }) || undefined;
    if (tagName === 'title') title ??= rawText(node);
    if (tagName === 'script' && attribute(node, 'type') === 'application/ld+json')
      scripts.push(rawText(node) ?? '');
  });
  return { metas, scripts, canonical, lang, headline, title };
}

function addMeta(node: Element, metas: Map<string, string>): void {
  const name = (attribute(node, 'property') ?? attribute(node, 'name'))?.toLowerCase();
  const content = attribute(node, 'content')?.trim();
  if (name && content && !metas.has(name)) metas.set(name, content);
}

function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function rawText(node: Element): string | undefined {
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return text.replace(/\s+/g, ' ').trim() || undefined;
}

/** The first article among the page's JSON-LD; scripts that are no JSON are none. */
function articleOf(scripts: readonly string[]): Record<string, unknown> | undefined {
  for (const script of scripts) {
    const parsed = parseJson(script);
    const graph = isRecord(parsed) && Array.isArray(parsed['@graph']) ? parsed['@graph'] : parsed;
    const things: unknown[] = Array.isArray(graph) ? graph : [graph];
    const article = things.find(
      (thing) => isRecord(thing) && /Article|Report|BlogPosting/.test(String(thing['@type'])),
    );
    if (isRecord(article)) return article;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const nameOf = (value: unknown): string | undefined =>
  stringOf(isRecord(value) ? value['name'] : value);

/** People only: no organization, no address, not the site itself. */
function authorsOf(value: unknown, meta: string | undefined, site?: string): string[] | undefined {
  const things: unknown[] = Array.isArray(value) ? value : [value];
  const people = things
    .filter((thing) => !isRecord(thing) || !/Organization/.test(String(thing['@type'])))
    .map(nameOf);
  const names = [...people, meta].flatMap((name) => splitNames(name ?? ''));
  const unique = [...new Set(names)].filter((name) => name !== site);
  return unique.length > 0 ? unique : undefined;
}

/** "Headline | Site" without the site: by its name, or because the page's own headline ends before it. */
function withoutSite(
  title: string,
  site: string | undefined,
  headline: string | undefined,
): string {
  const cut = /^(.*\S)\s+[|–—·»-]\s+([^|]+)$/u.exec(title);
  if (!cut) return title;
  const [, stem = '', tail = ''] = cut;
  const isSite = site !== undefined && tail.toLowerCase().includes(site.toLowerCase());
  return isSite || stem === headline ? withoutSite(stem, site, headline) : title;
}

/** `uk_UA` and `uk-ua` are both `uk-UA`; what is no language tag is none. */
function languageTag(lang: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang?.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
