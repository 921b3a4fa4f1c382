import { IndexFailure } from './answer.ts';

/** Unpacks gzip. Throws `IndexFailure` "broken" where the bytes are none, or end too early. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  // Not through a Blob, which a browser may keep elsewhere, and fail to read where memory is short.
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(stream ?? null).arrayBuffer());
  } catch {
    throw new IndexFailure('broken', 'A file of the search index cannot be unpacked');
  }
}

/** The value of a file of gzip over JSON, as the format's types say. */
export async function readPacked<Value>(bytes: Uint8Array<ArrayBuffer>): Promise<Value> {
  const text = new TextDecoder().decode(await gunzip(bytes));
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw new IndexFailure('broken', 'A file of the search index is no JSON');
  }
}
