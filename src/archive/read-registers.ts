import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { normalizeText } from '../report/passage-id.ts';
import { problemAt, type Place, type Problem } from '../report/problem.ts';
import { problemsOf } from '../report/read-front-matter.ts';
import {
  aliasGroupSchema,
  outletSchema,
  publisherSchema,
  seriesSchema,
  type AliasGroup,
  type Registers,
} from '../report/registers.ts';
import type { Keep } from './keep.ts';

/** Reads the registers of a content folder; one that cannot be read has no entries. */
export async function readRegisters(
  folder: string,
  keep: Keep,
): Promise<{ registers: Registers; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = async <Entry>(
    file: string,
    schema: z.ZodType<Entry>,
    findTwins: (entries: readonly Entry[]) => Twin[],
    missing?: string,
  ): Promise<Entry[]> => {
    const path = join(folder, file);
    const { entries, problems: own } = await keep(path, async () => {
      const text = await readFile(path, 'utf8').catch(() => missing);
      return readEntries(file, text, schema, findTwins);
    });
    problems.push(...own);
    return entries;
  };
  const registers = {
    publishers: await read('publishers.yaml', publisherSchema, findTwinIds),
    series: await read('series.yaml', seriesSchema, findTwinIds),
    outlets: await read('outlets.yaml', outletSchema, findTwinIds, '[]'),
    aliases: await read('aliases.yaml', aliasGroupSchema, findTwinSpellings, '[]'),
  };
  return { registers, problems };
}

/** What stands twice: where it stands for the second time, and the message. */
type Twin = [path: (string | number)[], message: string];

function readEntries<Entry>(
  file: string,
  text: string | undefined,
  schema: z.ZodType<Entry>,
  findTwins: (entries: readonly Entry[]) => Twin[],
): { entries: Entry[]; problems: Problem[] } {
  if (text === undefined)
    return { entries: [], problems: [problemAt(file, 'missing-file', 'There is no such file.')] };
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error) {
    const message = `${error.message.split('\n')[0]}.`;
    return {
      entries: [],
      problems: [problemAt(file, 'yaml-syntax', message, placeAt(error.pos[0]))],
    };
  }
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return placeAt(node.range[0]);
    return path.length > 0 ? placeOf(path.slice(0, -1)) : { line: 1, column: 1 };
  };
  const { data, error: invalid } = z.array(schema).safeParse(document.toJS());
  if (!data) return { entries: [], problems: problemsOf(invalid, file, placeOf) };
  return {
    entries: data,
    problems: findTwins(data).map(([path, message]) =>
      problemAt(file, 'duplicate-entry', message, placeOf(path)),
    ),
  };
}

function findTwinIds(entries: readonly { id: string }[]): Twin[] {
  return entries.flatMap(({ id }, index): Twin[] =>
    entries.findIndex((other) => other.id === id) < index
      ? [[[index, 'id'], `The id "${id}" stands twice.`]]
      : [],
  );
}

/** Spellings that are the same to a reader are the same to a search. */
function findTwinSpellings(groups: readonly AliasGroup[]): Twin[] {
  const known = new Set<string>();
  return groups.flatMap((group, index) =>
    group.flatMap((spelling, place): Twin[] => {
      const form = normalizeText(spelling);
      const twin = known.has(form);
      known.add(form);
      return twin ? [[[index, place], `The spelling "${spelling}" stands twice.`]] : [];
    }),
  );
}
