import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashListing, listFolder } from './hash-folders.ts';
import { joinSite } from './join-site.ts';
import { linkFiles } from './link-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-join-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, files: Record<string, string>): Promise<string> {
  const to = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), text);
  }
  return to;
}

/** Joins a site, and gives its folder. */
function joinFolders(
  parts: Omit<Parameters<typeof joinSite>[0], 'lastFiles' | 'olderFiles'>,
): string {
  const { site, files } = joinSite({
    ...parts,
    lastFiles: listFolder(parts.last),
    olderFiles: listFolder(parts.older),
  });
  expect(hashListing(files)).toBe(hashListing(listFolder(site)));
  return site;
}

/** Files by their names, and folders by theirs. */
async function read(site: string) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const texts = entries.map(async (entry): Promise<[string, string]> => {
    const file = join(entry.parentPath, entry.name);
    return [
      file.slice(site.length + 1),
      entry.isFile() ? await readFile(file, 'utf8') : 'a folder',
    ];
  });
  return Object.fromEntries((await Promise.all(texts)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const kept = ['a/index.html', 'b/index.html'];
const site = {
  a: 'a folder',
  'a/index.html': 'A',
  b: 'a folder',
  'b/index.html': 'B2',
  c: 'a folder',
  'c/index.html': 'C3',
};

test('adds what is kept to what was written', async () => {
  const last = await write('last', { 'a/index.html': 'A', 'b/index.html': 'B2', 'x.html': 'X' });
  const written = await write('written', { 'c/index.html': 'C3' });
  const joined = joinFolders({ written, kept, last, older: join(folder, 'none') });
  expect(joined).toBe(written);
  expect(await read(joined)).toEqual(site);
});

test('brings an older site up to date, whatever it is', async () => {
  const last = await write('last', { 'a/index.html': 'A', 'b/index.html': 'B2', 'x.html': 'X' });
  const older = await write('older', {
    'b/index.html': 'B1',
    'c/index.html': 'C1',
    'd/e/gone.html': 'D',
  });
  linkFiles(['a/index.html', 'x.html'], last, older);
  const before = await stat(join(last, 'a/index.html'));
  const written = await write('written', { 'c/index.html': 'C3' });
  const joined = joinFolders({ written, kept, last, older });
  expect(joined).toBe(older);
  expect(await read(joined)).toEqual(site);
  expect((await stat(join(joined, 'a/index.html'))).ino).toBe(before.ino);
  expect(await read(last)).toMatchObject({ 'b/index.html': 'B2', 'x.html': 'X' });
});

test('takes nothing of an older site where nothing is kept', async () => {
  const last = await write('last', { 'a/index.html': 'A' });
  const older = await write('older', { 'a/index.html': 'A' });
  const written = await write('written', { 'c/index.html': 'C3' });
  const joined = joinFolders({ written, kept: [], last, older });
  expect(await read(joined)).toEqual({ c: 'a folder', 'c/index.html': 'C3' });
});
