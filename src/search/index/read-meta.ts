import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeCbor } from '../format/cbor.ts';

/** A `pf_meta` file of Pagefind 1.6.0, as far as it is needed. */
export interface PagefindMeta {
  /** Of Pagefind. */
  version: string;
  /** In the order in which they were added. */
  records: { words: number }[];
  /** Files of postings, in the order of their words (by code point). */
  postings: { first: string; last: string; hash: string }[];
}

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

/** Reads a `pf_meta` file. Throws if it has another shape than Pagefind 1.6.0 gives it. */
export function readMeta(file: Uint8Array): PagefindMeta {
  const bytes = gunzipSync(file);
  if (bytes.subarray(0, signature.length).toString() !== signature)
    throw new Error('Pagefind has written a file in a way that Daybook does not know');
  const [version, records, postings] = metaSchema.parse(
    decodeCbor(bytes.subarray(signature.length)),
  );
  return {
    version,
    records: records.map(([, words]) => ({ words })),
    postings: postings.map(([first, last, hash]) => ({ first, last, hash })),
  };
}
