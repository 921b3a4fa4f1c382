import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A file of the index, below the folder that it is made for. */
export interface MadeFile {
  path: string;
  bytes: Uint8Array;
}

/** The one of several files. Throws if there is none. */
export function fileEndingIn(files: readonly MadeFile[], ending: string): MadeFile {
  const file = files.find(({ path }) => path.endsWith(ending));
  if (!file) throw new Error(`Pagefind has written no *${ending}`);
  return file;
}

/** Packs bytes, or a value as JSON; equal values give equal bytes (RFC 1952 with no time in it). */
export function pack(value: unknown): Uint8Array {
  return gzipSync(value instanceof Uint8Array ? value : JSON.stringify(value), { level: 9 });
}

/** Ten digits for the name of a file, or of a folder, that is to change with what is in it. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, 10);
}
