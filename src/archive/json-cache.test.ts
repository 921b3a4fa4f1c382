import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openJsonCache } from './json-cache.ts';

const root = await mkdtemp(join(tmpdir(), 'daybook-cache-'));
const caches = join(root, 'node_modules', '.cache', 'made');
afterAll(() => rm(root, { recursive: true }));
await mkdir(join(root, 'src', 'deep'), { recursive: true });
await writeFile(join(root, 'package-lock.json'), '{}');
await writeFile(join(root, 'src', 'deep', 'one.ts'), 'one');

const open = () => openJsonCache<string[]>(root, 'made', ['src']);

test('what is kept is given back to the same code, in its own words alone', async () => {
  const cache = await open();
  expect(cache.get('key')).toBeUndefined();
  await cache.set('key', ['value']);
  expect(await (await open()).get('key')).toEqual(['value']);
  expect(cache.get('another key')).toBeUndefined();
});

test('what was cut off while it was written counts as not there', async () => {
  const cache = await open();
  await cache.set('key', ['a long value']);
  const [version = ''] = await readdir(caches);
  const names = await readdir(join(caches, version));
  for (const name of names.filter((name) => name.endsWith('.pack')))
    await truncate(join(caches, version, name), 5);
  expect(cache.get('key')).toBeUndefined();
});

test('other code finds nothing, and drops what it finds', async () => {
  await (await open()).set('key', ['value']);
  await writeFile(join(root, 'src', 'deep', 'one.ts'), 'another');
  expect(await (await open()).get('key')).toBeUndefined();
  expect(await readdir(caches)).toHaveLength(1);
});

test('tests are no code', async () => {
  await (await open()).set('key', ['value']);
  await writeFile(join(root, 'src', 'deep', 'one.test.ts'), 'a test');
  expect(await (await open()).get('key')).toEqual(['value']);
});
