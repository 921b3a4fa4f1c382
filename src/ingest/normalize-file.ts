import { problemAt, type Problem } from '../report/problem.ts';
import { printReport } from '../report/print-report.ts';
import type { Publisher } from '../report/registers.ts';
import type { Passage } from '../report/report.ts';
import { splitBlocks } from '../report/split-blocks.ts';
import { checkMarkup } from './check-markup.ts';
import { chooseReader } from './choose-reader.ts';
import type { Omission } from './document.ts';
import { normalize, type NormalizeContext } from './normalize.ts';
import { readRaw } from './read-raw.ts';
import type { PrintedReport } from './write-report.ts';

/** A raw document as a report that can be written, or why it is none. Threads hand it over, so it is plain data. */
export type NormalizedFile = (Normalized | { problems: Problem[] }) & {
  /** As the user named it. */
  file: string;
  /** Whether a publisher was looked for that the register has not: with it the result may be another. */
  unregistered: boolean;
};

/** What is written of a raw document, and what is said of it. */
export interface Normalized extends PrintedReport {
  passages: Pick<Passage, 'id' | 'text'>[];
  newPublisher?: Publisher;
  omitted: Omission[];
}

/** Reads a raw document, chooses a reader for it, and makes a report of what that finds. */
export async function normalizeFile(
  file: string,
  context: NormalizeContext,
): Promise<NormalizedFile> {
  const read = await readRaw(file);
  if ('problems' in read) return { file, ...read, unregistered: false };
  const excess = checkMarkup(read.raw.text);
  if (excess)
    return { file, problems: [problemAt(file, 'too-complex', excess)], unregistered: false };
  const result = normalize(chooseReader(read.raw)(read.raw), read.raw, context);
  if ('problems' in result) return { file, ...result };
  const { report, ...rest } = result;
  return {
    file,
    ...rest,
    meta: report.meta,
    text: printReport(report),
    // The tree that was printed parses to the same tree, and parsing takes ten times as long.
    passages: splitBlocks(report.body).passages.map(({ id, text }) => ({ id, text })),
  };
}
