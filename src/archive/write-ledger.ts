import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { problemAt, type Problem } from '../report/problem.ts';
import { ledgerPathOf, printLedger, type LivePassage } from './ledger.ts';
import { readLedger } from './read-ledger.ts';
import { updateLedger } from './update-ledger.ts';

/** What became of a ledger. */
export interface WrittenLedger {
  /** False if it was up to date, or cannot be read. */
  written: boolean;
  problems: Problem[];
}

/**
 * Records the passages that a report has now in its ledger, whole or not at all. A ledger that cannot be
 * read in full stays as it is: written anew it would lose what its bad lines hold.
 *
 * @param reportPath below the content folder
 */
export async function writeLedger(
  folder: string,
  reportPath: string,
  passages: readonly LivePassage[],
): Promise<WrittenLedger> {
  const path = ledgerPathOf(reportPath);
  const file = join(folder, path);
  const present = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (present instanceof Error && present.code !== 'ENOENT')
    return {
      written: false,
      problems: [problemAt(path, 'unreadable-file', `${present.message}.`)],
    };
  const old = present instanceof Error ? '' : present;
  const { ledger, problems } = readLedger(path, old);
  if (problems.length > 0) return { written: false, problems };
  const text = printLedger(updateLedger(ledger, passages));
  if (text === old) return { written: false, problems: [] };
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, text);
  return { written: true, problems: [] };
}
