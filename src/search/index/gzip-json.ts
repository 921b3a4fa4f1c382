import { gzipSync } from 'node:zlib';

/** A value as JSON, packed; equal values give equal bytes. */
export function gzipJson(value: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(JSON.stringify(value), { level: 9 }));
}
