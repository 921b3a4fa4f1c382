import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sizeStep } from '../format/gzip-sizes.ts';

/** Of a member of gzip (RFC 1952, 2.3): bytes before a comment, the byte of the flags, and the flag of a comment. */
const headerLength = 10;
const flags = 3;
const commentFollows = 0x10;

/** A file of the index, below the folder that it is made for. */
export interface MadeFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * Packs bytes, or a value as JSON; equal values give equal bytes (RFC 1952 with no time in it).
 *
 * @param level 9 packs as tightly as can be
 */
export function pack(value: unknown, level = 9): Uint8Array {
  // Most of what is packed is small: with the usual 16 kB of room for each it takes a third longer.
  return gzipSync(value instanceof Uint8Array ? value : JSON.stringify(value), {
    level,
    chunkSize: 4096,
  });
}

/** Packs a value, and fills it up to a whole number of steps: see format/gzip-sizes.ts. */
export function packFilled(value: unknown): Uint8Array {
  const packed = pack(value);
  const missing = -packed.length & (sizeStep - 1);
  if (missing === 0) return packed;
  const comment = Buffer.alloc(missing, ' ');
  comment[missing - 1] = 0;
  const filled = Buffer.concat([
    packed.subarray(0, headerLength),
    comment,
    packed.subarray(headerLength),
  ]);
  filled[flags] = commentFollows;
  return filled;
}

/** Ten digits for the name of a file, or of a folder, that is to change with what is in it. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, 10);
}
