import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { publisherSchema, seriesSchema, type Publisher, type Series } from '../report/registers.ts';
import { knownPublishers, knownSeries } from './known-registers.ts';

/** The registers of a content folder, as far as ingest needs them. */
export interface Registers {
  publishers: Publisher[];
  series: Series[];
}

/** Reads the registers; a folder without them is set up with the known publishers and series. */
export async function openRegisters(folder: string): Promise<Registers> {
  await mkdir(join(folder, 'reports'), { recursive: true });
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
  if (text !== undefined) return z.array(schema).parse(parse(text));
  await writeFileAtomic(file, print(known));
  return [...known];
}

function print(entries: readonly unknown[]): string {
  return stringify(entries, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' });
}
