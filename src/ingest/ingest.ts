import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problemAt, type Problem } from '../report/problem.ts';
import { addPublisher, openRegisters } from './content-registers.ts';
import type { Omission } from './document.ts';
import type { Normalized, NormalizedFile } from './normalize-file.ts';
import { normalizeFiles } from './normalize-files.ts';
import type { Given } from './resolve-identity.ts';
import { readWritten, saveWritten, writeReport, type WriteResult } from './write-report.ts';

/** What became of one raw document. */
export interface Outcome {
  /** As the user named it. */
  file: string;
  status: 'created' | 'unchanged' | 'updated' | 'edited' | 'rejected';
  /** Below the content folder; undefined if rejected. */
  path?: string;
  /** What stands in the report now; undefined if rejected, or edited by hand. */
  passages?: Normalized['passages'];
  /** Why it was rejected. */
  problems: Problem[];
  omitted: Omission[];
  /** Name of a publisher that was added to the register for it. */
  added?: string;
}

/** What a run is asked to do. */
export interface IngestOptions {
  content: string;
  files: readonly string[];
  given: Given;
  /** Let another raw document replace the one that a report was made from. */
  update: boolean;
}

/**
 * Turns raw documents into normalized reports, one after another, and yields what became of each. Whole
 * documents go before excerpts, so that an excerpt never takes the place of the report it is taken from.
 */
export async function* ingest(options: IngestOptions): AsyncGenerator<Outcome> {
  const registers = await openRegisters(options.content);
  const written = await readWritten(options.content);
  const context = { ...registers, given: options.given };
  const excerpts: string[] = [];
  const write = async (normalized: NormalizedFile): Promise<Outcome> => {
    if ('problems' in normalized) return rejected(normalized.file, normalized.problems);
    if (normalized.newPublisher) {
      await addPublisher(options.content, normalized.newPublisher);
      registers.publishers.push(normalized.newPublisher);
    }
    const result = await writeReport(options.content, normalized, written, options.update);
    return outcomeOf(normalized, result);
  };
  try {
    for await (const normalized of normalizeFiles(options.files, context)) {
      if (isExcerpt(normalized)) excerpts.push(normalized.file);
      else yield await write(normalized);
    }
    for await (const normalized of normalizeFiles(excerpts, context)) yield await write(normalized);
  } finally {
    await saveWritten(options.content, written);
  }
}

/** All raw documents below the given files and folders, sorted; sidecars and READMEs are none. */
export async function listRawFiles(
  paths: readonly string[],
): Promise<{ files: string[]; problems: Problem[] }> {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const info = await stat(path).catch((error: Error) => error);
    if (info instanceof Error) {
      problems.push(problemAt(path, 'unreadable-file', `${info.message}.`));
    } else if (info.isDirectory()) {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      files.push(
        ...entries
          .filter((entry) => entry.isFile() && isRawName(entry.name))
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted(),
      );
    } else files.push(path);
  }
  return { files, problems };
}

function isRawName(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('.yaml') && !/^README\b/i.test(name);
}

function isExcerpt(normalized: NormalizedFile): boolean {
  return 'meta' in normalized && normalized.meta.extent === 'excerpt';
}

function rejected(file: string, problems: Problem[]): Outcome {
  return { file, status: 'rejected', problems, omitted: [] };
}

function outcomeOf(
  { file, passages, omitted, newPublisher }: NormalizedFile & Normalized,
  write: WriteResult,
): Outcome {
  if (write.status === 'taken')
    return rejected(file, [
      problemAt(file, 'id-taken', `${write.path} was made from ${write.by}.`),
    ]);
  return {
    file,
    status: write.status,
    path: write.path,
    ...(write.status !== 'edited' && { passages }),
    problems: [],
    omitted,
    ...(newPublisher && { added: newPublisher.name }),
  };
}
