import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import writeFileAtomic from 'write-file-atomic';

/** Parts of an index by the hash of what they were made from. */
export interface IndexCache {
  /** What is kept under a key; undefined where there is nothing whole. */
  get(key: string): Promise<unknown>;
  /** Keeps what `structuredClone` can copy. */
  set(key: string, value: unknown): Promise<void>;
  /** Drops what has not been used for longest, where there is too much. */
  trim(): Promise<void>;
}

/** Bytes that are kept: some four archives of 1,600 reports. */
const mostBytes = 400e6;
/** Milliseconds for which what was used is kept in any case, for another run may be at it. */
const inUse = 3600e3;

/**
 * A cache in a folder. Each part is one file with a checksum, which appears at once: what is missing or damaged
 * counts as not there, and runs side by side do not disturb each other. What cannot be written is made again
 * next time. Deleting the folder changes nothing but time.
 *
 * @param limit bytes from which on it drops what is old
 */
export async function openIndexCache(folder: string, limit = mostBytes): Promise<IndexCache> {
  await mkdir(folder, { recursive: true }).catch(ignore);
  const fileOf = (key: string) => join(folder, key);
  return {
    async get(key) {
      const bytes = await readFile(fileOf(key)).catch(ignore);
      const value = bytes && unseal(bytes);
      if (value === undefined) return undefined;
      const now = new Date();
      await utimes(fileOf(key), now, now).catch(ignore);
      return value;
    },
    async set(key, value) {
      await writeFileAtomic(fileOf(key), seal(value), { fsync: false }).catch(ignore);
    },
    async trim() {
      const files = await listFiles(folder).catch(() => []);
      let kept = 0;
      for (const { path, used, size } of files.toSorted((a, b) => b.used - a.used)) {
        kept += size;
        if (kept > limit && used < Date.now() - inUse) await rm(path).catch(ignore);
      }
    },
  };
}

function ignore(): undefined {
  return undefined;
}

const checksumLength = 32;

function seal(value: unknown): Buffer {
  const bytes = serialize(value);
  return Buffer.concat([checksumOf(bytes), bytes]);
}

function unseal(sealed: Buffer): unknown {
  const bytes = sealed.subarray(checksumLength);
  return checksumOf(bytes).equals(sealed.subarray(0, checksumLength))
    ? (deserialize(bytes) as unknown)
    : undefined;
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

async function listFiles(folder: string): Promise<{ path: string; used: number; size: number }[]> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  return Promise.all(
    paths.map(async (path) => {
      const { mtimeMs, size } = await stat(path);
      return { path, used: mtimeMs, size };
    }),
  );
}
