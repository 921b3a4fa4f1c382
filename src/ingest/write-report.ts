import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { reportIdOf, reportPathOf } from '../report/id.ts';
import { identityOf } from '../report/parse-report.ts';
import type { FrontMatter } from '../report/front-matter.ts';
import { readFrontMatter } from '../report/read-front-matter.ts';

/** A normalized report as its file has it. */
export interface PrintedReport {
  meta: FrontMatter;
  /** The whole file, front matter included. */
  text: string;
}

/** What became of one normalized report. */
export type WriteResult =
  | { status: 'created' | 'unchanged' | 'updated' | 'edited'; path: string }
  | { status: 'taken'; path: string; by: string };

/** Hash of what ingest last wrote to each path; whatever differs from it has been edited by hand. */
export type WrittenHashes = Map<string, string>;

const ledger = 'ledgers/ingested.sha256';

/**
 * Writes a report into a content folder, whole or not at all. A file that a person has edited stays as it
 * is; a file that was made from another raw document gives way only if `update` is set.
 */
export async function writeReport(
  folder: string,
  { meta, text }: PrintedReport,
  written: WrittenHashes,
  update: boolean,
): Promise<WriteResult> {
  const path = reportPathOf(reportIdOf(identityOf(meta)));
  const present = await readFile(join(folder, path), 'utf8').catch(() => undefined);
  if (present === text) {
    written.set(path, sha256(text));
    return { status: 'unchanged', path };
  }
  if (present !== undefined) {
    const raw = readFrontMatter(path, present).meta?.raw;
    if (raw?.sha256 !== meta.raw?.sha256 && !update)
      return { status: 'taken', path, by: raw?.file ?? 'a report without raw document' };
    if (written.get(path) !== sha256(present)) return { status: 'edited', path };
  }
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFileAtomic(join(folder, path), text);
  written.set(path, sha256(text));
  return { status: present === undefined ? 'created' : 'updated', path };
}

/** Reads the ledger of written hashes, in the format of `sha256sum`. A line that is none is passed over. */
export async function readWritten(folder: string): Promise<WrittenHashes> {
  const text = await readFile(join(folder, ledger), 'utf8').catch(() => '');
  return new Map(
    text.split('\n').flatMap((line) => {
      const [hash = '', path] = line.split('  ');
      return path && /^[0-9a-f]{64}$/.test(hash) ? [[path, hash]] : [];
    }),
  );
}

/** Writes the ledger, sorted by path. */
export async function saveWritten(folder: string, written: WrittenHashes): Promise<void> {
  const lines = [...written].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await mkdir(dirname(join(folder, ledger)), { recursive: true });
  await writeFileAtomic(
    join(folder, ledger),
    lines.map(([path, hash]) => `${hash}  ${path}\n`).join(''),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
