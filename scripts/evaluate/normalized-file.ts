import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { z } from 'zod';
import { listReports } from '../../src/archive/load-archive.ts';
import { parseMarkdown } from '../../src/report/markdown.ts';
import { type Line } from './raw-lines.ts';

const moment = z.object({ text: z.string() }).optional();
const metaSchema = z.object({
  kind: z.string(),
  title: z.string(),
  day: z.string(),
  series: z.string().optional(),
  edition: z.string().optional(),
  authors: z.array(z.string()).optional(),
  issued: moment,
  dataCutoff: moment,
  corrections: z.array(z.string()).optional(),
  notesWaiver: z.string().optional(),
  raw: z.object({ sha256: z.string() }),
});

/** A normalized report as ingest has written it. */
export interface NormalizedFile {
  /** Below the content folder. */
  path: string;
  meta: z.infer<typeof metaSchema>;
  /** Everything behind the front matter. */
  markdown: string;
  /** Its text without notes and marks, one entry a block. */
  blocks: string[];
  /** What it says of its pictures. */
  captions: string[];
  /** Its notes by the number that they bear. */
  notes: Map<number, Line[]>;
}

/** The normalized reports of a content folder by the hash of their raw document. */
export async function readNormalized(folder: string): Promise<Map<string, NormalizedFile>> {
  const paths = await listReports(folder);
  const files = paths.map((path) => readNormalizedFile(folder, path));
  return new Map(files.map((file) => [file.meta.raw.sha256, file]));
}

function readNormalizedFile(folder: string, path: string): NormalizedFile {
  const text = readFileSync(join(folder, path), 'utf8');
  const [, front = '', markdown = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const blocks: string[] = [];
  const notes = new Map<number, Line[]>();
  const captions: string[] = [];
  const root = parseMarkdown(markdown);
  visit(root, 'image', (image) => {
    if (image.alt) captions.push(image.alt);
  });
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') blocks.push(...blocksOf(node));
    else notes.set(Number(node.identifier), node.children.map(lineOf));
  }
  return { path, meta: metaSchema.parse(parse(front)), markdown, blocks, captions, notes };
}

function blocksOf(node: RootContent): string[] {
  if (node.type === 'html' || node.type === 'definition') return [];
  if (
    'children' in node &&
    node.type !== 'paragraph' &&
    node.type !== 'heading' &&
    node.type !== 'tableCell'
  )
    return node.children.flatMap(blocksOf);
  return [
    lineOf(node)
      .map((piece) => piece.text)
      .join(''),
  ];
}

/** What a reader sees of a node: marks of notes and pictures are no text. */
function lineOf(node: Nodes): Line {
  const line: Line = [];
  const walk = (child: Nodes, href?: string) => {
    if (child.type === 'text' || child.type === 'inlineCode' || child.type === 'code')
      line.push({ text: child.value, ...(href !== undefined && { href }) });
    else if (child.type === 'break' || child.type === 'footnoteReference') line.push({ text: ' ' });
    else if (child.type === 'link') child.children.forEach((inner) => walk(inner, child.url));
    else if ('children' in child) child.children.forEach((inner) => walk(inner, href));
  };
  walk(node);
  return line;
}
