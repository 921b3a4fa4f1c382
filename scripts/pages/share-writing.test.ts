import { hash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { openPageReads, type ReadNotes } from '../../src/archive/reads/page-reads.ts';
import { siteAddress } from '../../src/theme/site-address.ts';
import { openPages } from './render-pages.ts';
import { listReportOutputs } from './report-outputs.ts';
import { pairOutputs, shareWriting, type Output } from './share-writing.ts';

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

const site = () => join(folder, 'site');
const withoutMains = () => ({
  files: new Set<string>(),
  last: site(),
  renamed: new Map<string, string>(),
});

async function share(outputs: readonly Output[], version: string): Promise<ReadNotes[]> {
  const [own, mains] = [site(), withoutMains()];
  const plan = { root, folder: content, version, entry, versions: {}, site: own, mains };
  return shareWriting(outputs, plan, Promise.resolve());
}

async function openOutputs(): Promise<Output[]> {
  return (await openPages(entry, siteAddress, site())).outputs(withoutMains());
}

test('threads write many outputs together, and leave none out', async () => {
  const { archive } = await loadArchive(content);
  const reads = openPageReads(undefined, { archive }, '');
  const beside = listReportOutputs(
    { archive, reads: reads as never },
    { content, site: site() },
    siteAddress,
    '',
  );
  // The first from the front, and others from the back on.
  const notes = await share([...(await openOutputs()), ...beside.outputs], archive.version);
  const pages = (await readdir(site())).filter((name) => name.startsWith('page-'));
  const threads = await Promise.all(
    pages.map((name) => readFile(join(site(), name, 'index.html'), 'utf8')),
  );
  expect(threads.length).toBe(2000);
  expect(new Set(threads).size).toBeGreaterThan(1);
  for (const { id, hash: expected } of archive.reports) {
    const text = await readFile(join(site(), id, 'index.md'));
    expect(hash('sha256', text)).toBe(expected);
    expect(JSON.parse(await readFile(join(site(), id, 'index.json'), 'utf8'))).toMatchObject({
      id,
    });
  }
  const noted = notes.flatMap(({ pages }) => pages.map(([name]) => name));
  expect(noted).toContain(`${archive.reports.at(-1)?.id}/index.json`);
});

test('a thread that reads other content stops the build', async () => {
  await expect(share(await openOutputs(), 'another version')).rejects.toThrow(
    'has been changed meanwhile',
  );
});

test('after one that cannot be written no other is begun', async () => {
  let written = 0;
  const outputs = Array.from({ length: 50 }, (_, index) => ({
    file: String(index),
    write() {
      if (index === 3) throw new Error('The disk is full.');
      written++;
    },
  }));
  await expect(share(outputs, '')).rejects.toThrow('The disk is full.');
  expect(written).toBe(3);
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
