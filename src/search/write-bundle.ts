import { workerData } from 'node:worker_threads';
import { close, createIndex, type CustomRecord } from 'pagefind';

/** What the worker is given. */
export interface BundleTask {
  records: CustomRecord[];
  /** Most files of excerpts. */
  maxFragments: number;
  outputPath: string;
}

/** Records on their way to Pagefind's process at a time: enough to keep it busy, few enough to stay small. */
const batch = 64;

/**
 * Runs in a worker thread, so that pages rendered meanwhile do not keep Pagefind's process waiting. The
 * process ends with its bundle, because it keeps what it took.
 */
async function writeBundle({ records, maxFragments, outputPath }: BundleTask): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
    if (!index) throw new Error(`Pagefind gives no index: ${errors.join('; ')}`);
    for (let start = 0; start < records.length; start += batch) {
      const part = records.slice(start, start + batch);
      const answers = await Promise.all(part.map((record) => index.addCustomRecord(record)));
      throwErrors(answers.flatMap((answer) => answer.errors));
    }
    throwErrors((await index.writeFiles({ outputPath })).errors);
  } finally {
    await close();
  }
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

await writeBundle(workerData as BundleTask);
