import type { RawDocument, Reader } from './document.ts';
import { hasMarkup } from './loose-markdown.ts';
import { readArticlePage } from './read-article-page.ts';
import { readIswPage } from './read-isw-page.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';

/** The reader for a document, by what it holds; its name counts only where the text leaves it open. */
export function chooseReader(raw: RawDocument): Reader {
  if (isHtml(raw.text)) return isIswPage(raw) ? readIswPage : readArticlePage;
  return /\.(md|markdown)$/i.test(raw.name) || hasMarkup(raw.text) ? readMarkdown : readPlainText;
}

function isHtml(text: string): boolean {
  const start = text.slice(0, 2000);
  return (
    /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(start) ||
    /^\s*<(p|div|article|section|h[1-6]|main|table|ul|span)[\s>]/i.test(start)
  );
}

/** A page of ISW's site, or the body of one without its frame. */
function isIswPage(raw: RawDocument): boolean {
  const { text, sidecar } = raw;
  if (/field-name-body|dynamic-entry-content/.test(text)) return true;
  const site = /<meta[^>]+og:site_name[^>]+content="([^"]*)"/i.exec(text)?.[1];
  if (site) return /study of war/i.test(site);
  const address =
    sidecar.url ?? /<link[^>]+rel="canonical"[^>]+href="([^"]*)"/i.exec(text)?.[1] ?? '';
  if (/(understandingwar|iswresearch)\.org/i.test(address)) return true;
  const frame = /<html[\s>]|<head[\s>]/i.test(text);
  return !frame && /\bISW\b|Institute for the Study of War|Russian forces/i.test(text);
}
