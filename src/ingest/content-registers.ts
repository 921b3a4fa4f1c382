import { constants, copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { printProblem, problemAt } from '../report/problem.ts';
import { problemsOf } from '../report/read-front-matter.ts';
import { publisherSchema, seriesSchema, type Publisher, type Series } from '../report/registers.ts';
import { knownPublishers, knownSeries } from './known-registers.ts';

/** The registers of a content folder, as far as ingest needs them. */
export interface OpenRegisters {
  publishers: Publisher[];
  series: Series[];
}

/** Reads the registers; a folder without them is set up with those that are known. */
export async function openRegisters(folder: string): Promise<OpenRegisters> {
  await mkdir(join(folder, 'reports'), { recursive: true });
  // The names of sources are there to go on with, and may be deleted.
  if (!(await readdir(folder)).includes('publishers.yaml')) await setUp(folder, 'outlets.yaml');
  await setUp(folder, 'aliases.yaml');
  return {
    publishers: await openRegister(
      join(folder, 'publishers.yaml'),
      publisherSchema,
      knownPublishers,
    ),
    series: await openRegister(join(folder, 'series.yaml'), seriesSchema, knownSeries),
  };
}

/** Adds a publisher at the end of `publishers.yaml`; comments and order of the rest stay. */
export async function addPublisher(folder: string, publisher: Publisher): Promise<void> {
  const file = join(folder, 'publishers.yaml');
  const text = await readFile(file, 'utf8');
  await writeFileAtomic(file, `${text.replace(/\n*$/, '\n')}${print([publisher])}`);
}

async function openRegister<Entry>(
  file: string,
  schema: z.ZodType<Entry>,
  known: readonly Entry[],
): Promise<Entry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return readRegister(file, text, schema);
  await writeFileAtomic(file, print(known));
  return [...known];
}

/** Sets up a register that ingest itself does not read. */
async function setUp(folder: string, file: string): Promise<void> {
  const known = new URL(`./known-${file}`, import.meta.url);
  await copyFile(known, join(folder, file), constants.COPYFILE_EXCL).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

/** A register that cannot be read: nothing can be filed by it. The message has its problems, one a line. */
export class UnreadableRegister extends Error {}

function readRegister<Entry>(file: string, text: string, schema: z.ZodType<Entry>): Entry[] {
  const document = parseDocument(text);
  const [error] = document.errors;
  const result = z.array(schema).safeParse(error ? undefined : document.toJS());
  if (result.success) return result.data;
  const problems = error
    ? [problemAt(file, 'yaml-syntax', `${error.message.split('\n')[0]}.`)]
    : problemsOf(result.error, file, () => ({ line: 1, column: 1 }));
  throw new UnreadableRegister(problems.map(printProblem).join('\n'));
}

function print(entries: readonly unknown[]): string {
  return stringify(entries, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' });
}
