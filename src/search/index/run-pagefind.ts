import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { MadeFile } from './pack.ts';

/** A record for Pagefind, whose words are those of the index already. */
export interface PlainRecord {
  url: string;
  content: string;
}

/**
 * Of no language, for that is what no word is changed for. One file of fragments, since texts are
 * elsewhere.
 */
const options = { forceLanguage: 'unknown', maxFragments: 1 };

/** Records on their way to Pagefind's process at a time: enough to keep it busy, few enough to stay small. */
const batch = 64;

/**
 * Has Pagefind index records, in a process of its own that ends with it, because it keeps what it took.
 * Only one at a time in a thread. Throws what Pagefind complains of.
 *
 * @param records made as they are taken, so that few are in memory at a time
 * @returns all that Pagefind writes, sorted by path
 */
export async function runPagefind(records: Iterable<PlainRecord>): Promise<MadeFile[]> {
  const outputPath = await mkdtemp(join(tmpdir(), 'daybook-pagefind-'));
  try {
    const { index, errors } = await createIndex(options);
    if (!index) throw new Error(`Pagefind gives no index: ${errors.join('; ')}`);
    for (const part of inParts(records)) {
      const answers = await Promise.all(
        part.map((record) => index.addCustomRecord({ ...record, language: options.forceLanguage })),
      );
      throwErrors(answers.flatMap((answer) => answer.errors));
    }
    throwErrors((await index.writeFiles({ outputPath })).errors);
    return await readFiles(outputPath);
  } finally {
    await close();
    await rm(outputPath, { recursive: true, force: true });
  }
}

function* inParts(records: Iterable<PlainRecord>): Generator<PlainRecord[]> {
  let part: PlainRecord[] = [];
  for (const record of records) {
    part.push(record);
    if (part.length < batch) continue;
    yield part;
    part = [];
  }
  yield part;
}

async function readFiles(folder: string): Promise<MadeFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
  const files: MadeFile[] = [];
  for (const path of paths.toSorted())
    files.push({ path, bytes: await readFile(join(folder, path)) });
  return files;
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
