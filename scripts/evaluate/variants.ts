import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import type { RawFile } from './corpus.ts';
import { encodeWindows1252 } from './windows-1252.ts';

/** Saved pages, evenly spread over those that a corpus has. */
export function sampleOf(raws: readonly RawFile[], count: number): RawFile[] {
  const pages = raws.filter(({ name, text }) => name.endsWith('.html') && findBody(text));
  const step = Math.max(1, pages.length / count);
  return pages.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Writes only the element with the report's body of each page, with a sidecar for what the rest told. */
export function writeBodies(raws: readonly RawFile[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text, truth } of raws) {
    writeFileSync(join(folder, name), findBody(text) ?? '');
    const sidecar = {
      publisher: 'Institute for the Study of War',
      title: truth.title,
      day: truth.date,
    };
    writeFileSync(join(folder, `${name}.yaml`), stringify(sidecar));
  }
}

/** Writes each page in another encoding and with other line ends, by turns, with the sidecar it has. */
export function writeRecoded(raws: readonly RawFile[], corpus: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  raws.forEach((raw, index) => {
    const recode = encodings[index % encodings.length];
    const text = readFileSync(join(corpus, raw.path), 'utf8');
    if (recode) writeFileSync(join(folder, raw.name), recode(text));
    const sidecar = join(corpus, `${raw.path}.yaml`);
    if (existsSync(sidecar)) cpSync(sidecar, join(folder, `${raw.name}.yaml`));
  });
}

const encodings: readonly ((html: string) => Uint8Array)[] = [
  // as its meta element declares
  (html) => encodeWindows1252(html.replace(/charset=utf-8/i, 'charset=windows-1252')),
  // against what its meta element declares
  (html) => encodeWindows1252(html),
  (html) => Buffer.from(`\ufeff${html.replaceAll('\n', '\r\n')}`),
  (html) => Buffer.from(`\ufeff${html}`, 'utf16le'),
];

const parser = unified().use(rehypeParse).freeze();

function findBody(html: string): string | undefined {
  if (!html.includes('field-name-body')) return undefined;
  const root: Root = parser.parse(html);
  let body: string | undefined;
  visit(root, 'element', (node) => {
    const classes = node.properties['className'];
    if (!Array.isArray(classes) || !classes.includes('field-name-body')) return;
    body ??= html.slice(node.position?.start.offset, node.position?.end.offset);
  });
  return body;
}
