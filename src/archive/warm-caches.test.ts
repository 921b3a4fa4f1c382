import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateCorpus } from '../../scripts/bench/generate-corpus.ts';
import { openOutlineCache } from './outline.ts';
import { openJoinsCache } from './references/keep-join.ts';
import { warmAnalysis, warmCaches } from './warm-caches.ts';

/** More than are read in one thread. */
const reports = 20;
const project = join(import.meta.dirname, '..', '..');

let root = '';
let folder = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'daybook-warm-'));
  folder = join(root, 'content');
  await generateCorpus({ folder, from: 0, to: reports, seed: 1 });
  await cp(join(project, 'package-lock.json'), join(root, 'package-lock.json'));
  await symlink(join(project, 'src'), join(root, 'src'));
});
afterAll(() => rm(root, { recursive: true }));

test('threads read reports, and another one analyses them', async () => {
  await warmCaches(root, folder, true);
  expect(await (await openOutlineCache(root)).count()).toBe(reports);
  await warmAnalysis({ root, folder }, reports);
  expect(await (await openJoinsCache(root)).joins.count()).toBe(reports);
});

test('a folder that cannot be read is told by nobody but who reads it next', async () => {
  await expect(warmAnalysis({ root, folder: join(root, 'none') }, 40)).resolves.toBeUndefined();
});
