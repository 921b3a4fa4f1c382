import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeCbor } from '../format/cbor.ts';

/** What stands before the CBOR in each of Pagefind's files, once it is unpacked. */
const signature = 'pagefind_dcd';

const metaSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.number(), z.string()])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.unknown()),
]);

/** A `pf_meta` file of Pagefind 1.6.0. */
export interface PagefindMeta {
  /** Of Pagefind. */
  version: string;
  /** Records in the order in which they were added. */
  pages: { hash: string; words: number; fragment: string }[];
  /** Files of postings, in the order of their words (by code point). */
  files: { first: string; last: string; hash: string }[];
}

/** Reads a `pf_meta` file. Throws if it is of another shape than Pagefind 1.6.0 gives it. */
export function readMeta(file: Uint8Array): PagefindMeta {
  const bytes = gunzipSync(file);
  if (bytes.subarray(0, signature.length).toString() !== signature)
    throw new Error('Pagefind writes its files in a way that Daybook does not know');
  const [version, pages, files] = metaSchema.parse(decodeCbor(bytes.subarray(signature.length)));
  return {
    version,
    pages: pages.map(([hash, words, fragment]) => ({ hash, words, fragment })),
    files: files.map(([first, last, hash]) => ({ first, last, hash })),
  };
}
