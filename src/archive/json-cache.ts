import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What has been computed once, by what it was computed from. */
export interface JsonCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): Promise<void>;
  /** How many it holds. */
  count(): Promise<number>;
}

/**
 * A cache in `node_modules/.cache/`. Whatever is missing, cut off or of other code counts as not there;
 * deleting the folder changes nothing but time.
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
  const version = await codeVersion(root, sources);
  const folder = join(caches, version);
  await mkdir(folder, { recursive: true });
  await dropOthers(caches, version);
  const fileOf = (key: string) => join(folder, `${hash('sha256', key)}.json`);
  return {
    get(key) {
      try {
        // One after the other, without waiting for each: half of the time went into waiting.
        return JSON.parse(readFileSync(fileOf(key), 'utf8')) as Value;
      } catch {
        return undefined; // not there, or cut off while it was written: computed again, and written anew
      }
    },
    async set(key, value) {
      const file = fileOf(key);
      const part = `${file}.${process.pid}.part`;
      // What cannot be written (a full disk, a folder that another run has dropped) is computed again next time.
      await writeFile(part, JSON.stringify(value))
        .then(() => rename(part, file))
        .catch(() => undefined);
    },
    count: async () => (await readdir(folder)).length,
  };
}

/** Caches of other code are of no use any more. */
async function dropOthers(caches: string, version: string): Promise<void> {
  for (const name of await readdir(caches))
    if (name !== version) await rm(join(caches, name), { recursive: true, force: true });
}

/** Changes with the code of the folders and with any dependency. */
async function codeVersion(root: string, sources: readonly string[]): Promise<string> {
  const lists = await Promise.all(
    sources.map(async (source) => {
      const names = await readdir(join(root, source), { recursive: true });
      return names
        .filter((name) => /(?<!\.test)\.ts$/.test(name))
        .map((name) => join(source, name));
    }),
  );
  const hash = createHash('sha256');
  for (const file of [...lists.flat().toSorted(), 'package-lock.json'])
    hash.update(await readFile(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
