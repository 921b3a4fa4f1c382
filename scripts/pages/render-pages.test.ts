import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPages } from './render-pages.ts';

/** Pages of two routes, which show what is asked of them; what stands in `main` at `/b/` depends on its frame. */
const program = `
  const route = (name) => ({
    route: name, type: 'page', component: name, segments: [[{ content: name }], [{ content: 'at', dynamic: true }]],
  });
  const paths = [1, 2].map((at) => ({ params: { at: String(at) } }));
  const page = () => Promise.resolve({ page: () => Promise.resolve({ getStaticPaths: () => paths }) });
  const render = async ({ url }, { locals: { withoutMain } }) => {
    const { pathname } = new URL(url);
    globalThis.rendered.push(pathname + (withoutMain ? ' frame' : ''));
    const main = withoutMain ? '' : pathname.startsWith('/b/') ? 'New.' : 'Text.';
    return new Response(\`<h1>New</h1><main id="main">\${main}</main>\`);
  };
  const routes = ['a', 'b'].map((name) => ({ routeData: route(name) }));
  export const app = { manifest: { routes, pageMap: new Map([['a', page], ['b', page]]) }, render };
`;

const names = ['a/1', 'a/2', 'b/1', 'b/2'].map((name) => `${name}/index.html`);
const rendered: string[] = [];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-frames-'));
  Object.assign(globalThis, { rendered });
});
afterEach(() => rm(folder, { recursive: true }));

test('frames are rendered around last mains, but where whole pages are others', async () => {
  const [entry, last, site] = ['entry.mjs', 'last', 'site'].map((name) => join(folder, name));
  if (!entry || !last || !site) throw new Error('There are three.');
  await writeFile(entry, program);
  for (const name of names) {
    await mkdir(join(last, name, '..'), { recursive: true });
    await writeFile(join(last, name), '<h1>Old</h1><main id="main">Text.</main>');
  }
  const pages = await openPages(entry, 'https://daybook.example', site);
  const outputs = pages.outputs({ files: new Set(names), last, renamed: new Map() });
  expect(outputs.map(({ file }) => file)).toEqual(names);
  for (const { write } of outputs) await write();
  const texts = await Promise.all(names.map((name) => readFile(join(site, name), 'utf8')));
  expect(texts.map((text) => /New|Text/.exec(text.slice(12))?.[0])).toEqual([
    'Text',
    'Text',
    'New',
    'New',
  ]);
  expect(texts.every((text) => text.startsWith('<h1>New'))).toBe(true);
  // The first of each route is rendered in both ways.
  expect(rendered).toEqual([
    '/a/1/ frame',
    '/a/1/',
    '/a/2/ frame',
    '/b/1/ frame',
    '/b/1/',
    '/b/2/',
  ]);
});
