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
 * @returns all files that Pagefind has for a site
 */
export async function runPagefind(records: Iterable<PlainRecord>): Promise<MadeFile[]> {
  try {
    const { index, errors } = await createIndex(options);
    if (!index) throw new Error(`Pagefind gives no index: ${errors.join('; ')}`);
    for (const part of inParts(records)) {
      const answers = await Promise.all(
        part.map((record) => index.addCustomRecord({ ...record, language: options.forceLanguage })),
      );
      throwErrors(answers.flatMap((answer) => answer.errors));
    }
    const { files, errors: failures } = await index.getFiles();
    throwErrors(failures);
    // Pagefind gives them in another order each time.
    return files
      .map(({ path, content }) => ({ path, bytes: content }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
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

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
