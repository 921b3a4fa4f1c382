import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeVersion } from './code-version.ts';
import { openPack } from './pack.ts';

/** What has been computed once, by what it was computed from. The first line of a key is the name of what it is of. */
export interface JsonCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** How many it holds. */
  count(): Promise<number>;
}

/**
 * A cache in `node_modules/.cache/`. Whatever is missing, cut off or of other code counts as not there;
 * deleting the folder changes nothing but time. It gives what was there when it was opened, and what was set since.
 *
 * @param root the project
 * @param name of the cache's folder
 * @param sources folders of the project whose code is part of every key, beside all dependencies
 */
export async function openJsonCache<Value>(
  root: string,
  name: string,
  sources: readonly string[],
): Promise<JsonCache<Value>> {
  const caches = join(root, 'node_modules', '.cache', name);
  const version = codeVersion(root, sources);
  const folder = join(caches, version);
  await mkdir(folder, { recursive: true });
  await dropOthers(caches, version);
  const pack = openPack(folder);
  return {
    get(key) {
      const text = pack.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as Value);
    },
    set: (key, value) => pack.set(key, JSON.stringify(value)),
    count: () => Promise.resolve(pack.count()),
  };
}

/** Caches of other code are of no use any more. */
async function dropOthers(caches: string, version: string): Promise<void> {
  for (const name of await readdir(caches))
    if (name !== version) await rm(join(caches, name), { recursive: true, force: true });
}
