import type { Root } from 'mdast';
import { stringify } from 'yaml';
import { frontMatterKeys, type FrontMatter } from './front-matter.ts';
import { printMarkdown } from './markdown.ts';

/** A report before it is printed. */
export interface NormalizedReport {
  meta: FrontMatter;
  body: Root;
}

/** The normalized file: front matter with its keys in a fixed order, a blank line, the text. */
export function printReport({ meta, body }: NormalizedReport): string {
  const entries = frontMatterKeys.flatMap((key) => {
    const value = (meta as Record<string, unknown>)[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const yaml = stringify(Object.fromEntries(entries), { lineWidth: 0, version: '1.2' });
  return `---\n${yaml}---\n\n${printMarkdown(body)}`;
}
