import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problemAt, type Problem } from '../report/problem.ts';
import { checkMarkup } from './check-markup.ts';
import type { Passage } from '../report/report.ts';
import { splitBlocks } from '../report/split-blocks.ts';
import { chooseReader } from './choose-reader.ts';
import { addPublisher, openRegisters } from './content-registers.ts';
import type { Omission } from './document.ts';
import { normalize, type NormalizeResult } from './normalize.ts';
import { readRaw } from './read-raw.ts';
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
  passages?: Passage[];
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
  const excerpts: string[] = [];
  const run = async (file: string, later: string[] | undefined): Promise<Outcome | undefined> => {
    const result = await normalizeFile(file, { ...registers, given: options.given });
    if ('problems' in result) return rejected(file, result.problems);
    if (later && result.report.meta.extent === 'excerpt') {
      later.push(file);
      return undefined;
    }
    if (result.newPublisher) {
      await addPublisher(options.content, result.newPublisher);
      registers.publishers.push(result.newPublisher);
    }
    const write = await writeReport(options.content, result.report, written, options.update);
    return outcomeOf(file, result, write);
  };
  try {
    for (const file of options.files) {
      const outcome = await run(file, excerpts);
      if (outcome) yield outcome;
    }
    for (const file of excerpts) {
      const outcome = await run(file, undefined);
      if (outcome) yield outcome;
    }
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

async function normalizeFile(
  file: string,
  context: Parameters<typeof normalize>[2],
): Promise<NormalizeResult> {
  const read = await readRaw(file);
  if ('problems' in read) return read;
  const excess = checkMarkup(read.raw.text);
  if (excess) return { problems: [problemAt(file, 'too-complex', excess)] };
  return normalize(chooseReader(read.raw)(read.raw), read.raw, context);
}

function rejected(file: string, problems: Problem[]): Outcome {
  return { file, status: 'rejected', problems, omitted: [] };
}

function outcomeOf(
  file: string,
  result: Extract<NormalizeResult, { report: unknown }>,
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
    // The tree that was printed parses to the same tree, and parsing takes ten times as long.
    ...(write.status !== 'edited' && { passages: splitBlocks(result.report.body).passages }),
    problems: [],
    omitted: result.omitted,
    ...(result.newPublisher && { added: result.newPublisher.name }),
  };
}
