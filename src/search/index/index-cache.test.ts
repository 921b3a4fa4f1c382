import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIndexCache } from './index-cache.ts';

let folder: string;
const within = (...names: string[]) => join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const known = { words: 'crane' };
const files = [
  { path: 'a/b', bytes: new Uint8Array([1, 2, 3]) },
  { path: 'c', bytes: new Uint8Array(100) },
];

test('gives back what it was given, as other names of its files', async () => {
  const cache = openIndexCache(within('new', 'cache'));
  expect(cache.take('key', within('out'))).toBeUndefined();
  expect(existsSync(within('out'))).toBe(false);
  cache.keep('key', files, known);
  expect(cache.take('key', within('out'))).toEqual(known);
  expect([...(await readFile(within('out', 'a', 'b')))]).toEqual([1, 2, 3]);
  expect(await inodeOf('out', 'c')).toBe(await inodeOf('new', 'cache', 'key', 'c'));
});

test.each<[string, string, (file: string) => Promise<void>]>([
  ['note is cut off', 'part', (file) => truncate(file, 60)],
  ['note is empty', 'part', (file) => truncate(file, 0)],
  ['note is foreign', 'part', (file) => writeFile(file, 'something else, '.repeat(9))],
  ['note is changed in one byte', 'part', changeLastByte],
  ['note is gone', 'part', (file) => rm(file)],
  ['file is cut off', 'c', (file) => truncate(file, 60)],
  ['file is changed in one byte', 'c', changeLastByte],
  ['file is gone', 'a/b', (file) => rm(file)],
])('a part whose %s counts as not there, and is kept anew', async (_, file, damage) => {
  const cache = openIndexCache(within('cache'));
  cache.keep('key', files, known);
  await damage(within('cache', 'key', file));
  expect(cache.take('key', within('out'))).toBeUndefined();
  cache.keep('key', files, known);
  expect(cache.take('key', within('out'))).toEqual(known);
});

async function changeLastByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(file, bytes);
}

test('tells which part was kept last under a name, and what it holds as long as that is whole', async () => {
  const cache = openIndexCache(within('cache'));
  expect(cache.last('2024')).toBeUndefined();
  cache.keep('old', files, { words: 'boat' }, '2024');
  cache.keep('key', files, known, '2024');
  cache.keep('other', files, { words: 'quay' }, '2023');
  const last = cache.last('2024');
  expect(last?.known).toEqual(known);
  expect([...(last?.read('a/b') ?? [])]).toEqual([1, 2, 3]);
  expect(last?.read('b')).toBeUndefined();
  await rm(within('cache', 'key', 'a/b'));
  expect(last?.read('a/b')).toBeUndefined();
  expect(cache.last('2024')?.read('a/b')).toBeUndefined();
  await truncate(within('cache', 'key', 'c'), 60);
  expect(cache.last('2024')?.read('c')).toBeUndefined();
  await truncate(within('cache', 'key', 'part'), 60);
  expect(cache.last('2024')).toBeUndefined();
});

test('what is kept anew leaves what was given away as it is', async () => {
  const cache = openIndexCache(within('cache'));
  cache.keep('key', files, known);
  cache.take('key', within('out'));
  cache.keep('key', [{ path: 'c', bytes: new Uint8Array(7) }], known);
  expect((await stat(within('out', 'c'))).size).toBe(100);
});

test('a folder that cannot be written is no failure', async () => {
  await writeFile(within('file'), '');
  const cache = openIndexCache(within('file'));
  cache.keep('key', files, known);
  expect(cache.take('key', within('out'))).toBeUndefined();
  cache.trim();
});

test('drops what was not used for longest, and nothing that another run may use', async () => {
  const cache = openIndexCache(within('cache'), 2500);
  const large = [{ path: 'file', bytes: new Uint8Array(900) }];
  await mkdir(within('cache', 'left.1-0'), { recursive: true });
  await age(within('cache', 'left.1-0'), 4);
  for (const [key, days] of [
    ['now', 0],
    ['new', 2],
    ['old', 3],
  ] as const) {
    cache.keep(key, large, known);
    await age(within('cache', key, 'part'), days);
  }
  cache.trim();
  expect((await readdir(within('cache'))).toSorted()).toEqual(['new', 'now']);
  cache.keep('more', large, known);
  cache.take('new', within('out'));
  cache.trim();
  expect((await readdir(within('cache'))).toSorted()).toEqual(['more', 'new', 'now']);
});

test('names outlast what is dropped, but not their own parts', async () => {
  const cache = openIndexCache(within('cache'), 1500);
  const large = [{ path: 'file', bytes: new Uint8Array(900) }];
  for (const [key, name, days] of [
    ['old', '2023', 3],
    ['before', '2024', 2],
    ['now', '2024', 0],
  ] as const) {
    cache.keep(key, large, { key }, name);
    await age(within('cache', key, 'part'), days);
  }
  await age(within('cache', 'names'), 3);
  cache.trim();
  expect(cache.last('2024')?.known).toEqual({ key: 'now' });
  expect(await readdir(within('cache', 'names'))).toEqual(['2024']);
});

async function age(path: string, days: number): Promise<void> {
  const time = Date.now() / 1000 - days * 86_400;
  await utimes(path, time, time);
}

async function inodeOf(...names: string[]): Promise<bigint> {
  return (await stat(within(...names), { bigint: true })).ino;
}
