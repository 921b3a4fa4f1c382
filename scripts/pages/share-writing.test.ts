import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { siteAddress } from '../../src/theme/site-address.ts';
import { openPages } from './render-pages.ts';
import { pairOutputs, shareWriting } from './share-writing.ts';

/** As many pages as threads are started for, each with the number of the thread that has rendered it. */
const program = `
  import { setTimeout } from 'node:timers/promises';
  import { threadId } from 'node:worker_threads';
  const routes = Array.from({ length: 2000 }, (_, index) => {
    const pathname = \`/page-\${index}\`;
    return { routeData: { route: pathname, pathname, type: 'page', segments: [[{ content: pathname.slice(1) }]] } };
  });
  const render = async () => {
    await setTimeout(1);
    return new Response(String(threadId));
  };
  export const app = { manifest: { routes }, render };
`;

const root = join(import.meta.dirname, '..', '..');
let folder: string;
let content: string;
let entry: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-threads-'));
  content = join(folder, 'content');
  await cp(join(root, 'content'), content, { recursive: true });
  entry = join(folder, 'entry.mjs');
  await writeFile(entry, program);
});
afterEach(() => rm(folder, { recursive: true }));

async function render(version: string): Promise<string[]> {
  const site = join(folder, 'site');
  const pages = await openPages(entry, siteAddress, site);
  const mains = { files: new Set<string>(), last: site, renamed: new Map<string, string>() };
  const plan = { root, folder: content, version, entry, versions: {}, site, mains };
  await shareWriting(pages.outputs(mains), plan, Promise.resolve());
  const names = await readdir(site);
  return Promise.all(names.map((name) => readFile(join(site, name, 'index.html'), 'utf8')));
}

test('threads render many pages together, and leave none out', async () => {
  const { archive } = await loadArchive(content);
  const threads = await render(archive.version);
  expect(threads.length).toBe(2000);
  expect(new Set(threads).size).toBeGreaterThan(1);
});

test('a thread that reads other content stops the build', async () => {
  await expect(render('another version')).rejects.toThrow('has been changed meanwhile');
});

test('what stands beside a page is written behind it', () => {
  const outputs = (...files: string[]) => files.map((file) => ({ file, write: () => undefined }));
  const paired = pairOutputs(
    outputs('a/index.html', 'a/more/index.html', 'b/index.html'),
    outputs('a/index.json', 'c/index.json'),
  );
  expect(paired.map(({ file }) => file)).toEqual([
    'a/index.html',
    'a/index.json',
    'a/more/index.html',
    'b/index.html',
    'c/index.json',
  ]);
});
