import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const truthSchema = z.object({
  path: z.string(),
  kind: z.enum(['assessment', 'wire']),
  series: z.string().nullish(),
  date: z.string().nullish(),
  edition: z.string().nullish(),
  title: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  url: z.string().nullish(),
  notes: z.number().nullish(),
});
const sidecarSchema = z.object({
  title: z.string().optional(),
  day: z.string().optional(),
  url: z.string().optional(),
  publisher: z.string().optional(),
});

/** What `truth.ndjson` says of a raw document; made by rules, so the document has the last word. */
export type Truth = z.infer<typeof truthSchema>;

/** One raw document of a corpus. */
export interface RawFile {
  /** Below the corpus folder: `raw/roca/2024/2024-01-26.html`. */
  path: string;
  /** File name without folders. */
  name: string;
  bytes: Buffer;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
  text: string;
  truth: Truth;
  sidecar: z.infer<typeof sidecarSchema>;
}

/** All documents that the `truth.ndjson` of a corpus folder lists, in its order. Throws if one is missing. */
export function readCorpus(folder: string): RawFile[] {
  const lines = readFileSync(join(folder, 'truth.ndjson'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const truth = truthSchema.parse(JSON.parse(line));
    const bytes = readFileSync(join(folder, truth.path));
    return {
      path: truth.path,
      name: basename(truth.path),
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      text: new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n'),
      truth,
      sidecar: sidecarSchema.parse(readSidecar(join(folder, `${truth.path}.yaml`))),
    };
  });
}

function readSidecar(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
