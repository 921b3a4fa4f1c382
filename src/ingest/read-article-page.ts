import type { Root as HtmlRoot } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { cleanHtml, textOf } from './clean-html.ts';
import type { Draft, Omission, RawDocument } from './document.ts';
import { dropFurnitureBlocks } from './drop-furniture-blocks.ts';
import { extractArticle } from './extract-article.ts';
import { findAuthors } from './find-authors.ts';
import { flatText } from './flat-text.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { kindOfText } from './kind-of-text.ts';
import { readPageMetadata } from './page-metadata.ts';

const parser = unified().use(rehypeParse).freeze();

/** Reads an article on the page of any publisher. */
export function readArticlePage(raw: RawDocument): Draft {
  const page = parser.parse(raw.text) as HtmlRoot;
  const metadata = readPageMetadata(page);
  const omitted: Omission[] = [];
  const content = extractArticle(page);
  const base = raw.sidecar.url ?? metadata.url ?? 'https://example.invalid/';
  const html = cleanHtml(content, base, omitted);
  omitted.push(...datesOf(page), { rule: 'page-frame', text: textsBeside(page, html) });
  const article = htmlToMarkdown(html);
  const body = dropFurnitureBlocks(article, metadata.title, omitted);
  const authors = metadata.authors ?? findAuthors(article.children.map((node) => flatText(node)));
  const { url = metadata.url, ...sidecar } = raw.sidecar;
  const kind = kindOfText({ ...raw, sidecar: { ...sidecar, ...(url && { url }) } }, []);
  return { kind, ...metadata, authors, extent: 'full', body, omitted };
}

/** The first date that the page shows as one. */
function datesOf(page: HtmlRoot): Omission[] {
  let date: string | undefined;
  visit(page, 'element', (node) => {
    if (node.tagName === 'time')
      date ??= textOf({ type: 'root', children: node.children }) || undefined;
  });
  return date === undefined ? [] : [{ rule: 'date-line', text: date }];
}

/** Text of the page that is not in its article. */
function textsBeside(page: HtmlRoot, article: HtmlRoot): string {
  const kept = new Set<string>();
  visit(article, 'text', (node) => {
    kept.add(node.value.replace(/\s+/g, ' ').trim());
  });
  const beside: string[] = [];
  visit(page, (node) => {
    if (node.type === 'element' && /^(script|style|noscript|template|svg|head)$/.test(node.tagName))
      return 'skip';
    const text = node.type === 'text' ? node.value.replace(/\s+/g, ' ').trim() : '';
    if (text !== '' && !kept.has(text)) beside.push(text);
    return undefined;
  });
  return beside.join('\n');
}
