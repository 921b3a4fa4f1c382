import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIndexCache } from './index-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const value = { files: [{ path: 'a', bytes: new Uint8Array([1, 2, 3]) }] };

test('gives back what it was given', async () => {
  const cache = await openIndexCache(join(folder, 'new', 'folder'));
  expect(await cache.get('key')).toBeUndefined();
  await cache.set('key', value);
  expect(await cache.get('key')).toMatchObject({ files: [{ path: 'a' }] });
});

test.each([
  ['cut off', (file: string) => truncate(file, 60)],
  ['empty', (file: string) => truncate(file, 0)],
  ['foreign', (file: string) => writeFile(file, 'something else altogether, '.repeat(9))],
  [
    'changed in one byte',
    async (file: string) => {
      const bytes = await readFile(file);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
  ],
])('a part that is %s counts as not there, and is written anew', async (_, damage) => {
  const cache = await openIndexCache(folder);
  await cache.set('key', value);
  await damage(join(folder, 'key'));
  expect(await cache.get('key')).toBeUndefined();
  await cache.set('key', value);
  expect(await cache.get('key')).toBeDefined();
});

test('a folder that cannot be written is no failure', async () => {
  await writeFile(join(folder, 'file'), '');
  const cache = await openIndexCache(join(folder, 'file'));
  await cache.set('key', value);
  expect(await cache.get('key')).toBeUndefined();
  await cache.trim();
});

test('drops what was not used for longest, and nothing that another run may use', async () => {
  const cache = await openIndexCache(folder, 2000);
  const large = new Uint8Array(900);
  const day = 86_400;
  for (const [key, age] of [
    ['now', 0],
    ['new', 2 * day],
    ['old', 3 * day],
  ] as const) {
    await cache.set(key, large);
    const time = Date.now() / 1000 - age;
    await utimes(join(folder, key), time, time);
  }
  await cache.trim();
  expect((await readdir(folder)).toSorted()).toEqual(['new', 'now']);
  await cache.set('more', large);
  await cache.get('new');
  await cache.trim();
  expect((await readdir(folder)).toSorted()).toEqual(['more', 'new', 'now']);
});
