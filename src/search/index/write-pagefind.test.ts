import { close, createIndex } from 'pagefind';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { blockLength } from '../format/bundle-files.ts';
import { titleMark } from '../format/bundle-files.ts';
import { gatherWords } from './gather-words.ts';
import type { LaidOutRecord } from './lay-out-record.ts';
import type { MadeFile } from './pack.ts';
import { WordNumbers } from './word-numbers.ts';
import { language, writePagefind } from './write-pagefind.ts';

afterEach(() => vi.unstubAllEnvs());

/** Words of many letters and some digits, more and less frequent, the same in every run. */
function* makeWords(): Generator<string> {
  const odd = ['вітер', 'crane', 'cranes', 'cran', '1ꞏ7', '234th', '﨎', '𐌰', titleMark];
  let state = 1;
  for (;;) {
    state = (state * 48271) % 2147483647;
    const number = Math.floor(state ** 2 / 2 ** 31 / 4e5) % 5000;
    yield odd[state % 200] ?? number.toString(25 + (number % 9));
  }
}

/** A passage of several blocks, one of none, and so many passages that records and words take long numbers. */
function makeRecords(numbers: WordNumbers): LaidOutRecord[] {
  const words = makeWords();
  const nextNumber = () => numbers.numberOf(words.next().value as string);
  const record = (passages: readonly number[]): LaidOutRecord => ({
    words: passages.map((length) => Array.from({ length }, nextNumber)),
    blocks: passages.map((length) => Math.max(1, Math.ceil(length / blockLength))),
  });
  return [
    record([7, 300, 0, blockLength]),
    ...Array.from({ length: 300 }, () => record([5, 90])),
    record(Array<number>(1200).fill(63)),
  ];
}

test('writes what Pagefind writes for the same words', async () => {
  const numbers = new WordNumbers();
  const records = makeRecords(numbers);
  const gathered = gatherWords(numbers);
  for (const record of records) gathered.add(record);
  const ours = writePagefind(
    gathered.list(),
    records.map(({ blocks }, index) => ({ url: `/${index}/`, title: '', blocks })),
  );
  const all = [...numbers.words];
  const theirs = await runPagefind(records.map((record) => printRecord(record, all)));
  expect(listWords(ours).length).toBeGreaterThan(2);
  expect(listWords(ours)).toEqual(listWords(theirs));
  expect(readMeta(ours, { j: /j[\da-f]{10}/g, g: /grecords/g })).toEqual(
    readMeta(theirs, { j: /ounknown_[\da-f]{7}/g, g: /uunknown_group_[\da-f]{7}/g }),
  );
  expect(readEntry(ours)).toEqual(readEntry(theirs));
}, 120_000);

/** As a text, in which punctuation that is no word fills blocks up. */
function printRecord({ words, blocks }: LaidOutRecord, all: readonly string[]): string {
  return words
    .flatMap((own, index) => [
      ...own.map((number) => all[number - 1] ?? ''),
      ...Array<string>((blocks[index] ?? 0) * blockLength - own.length).fill('-'),
    ])
    .join(' ');
}

async function runPagefind(contents: readonly string[]): Promise<MadeFile[]> {
  vi.stubEnv('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '50000');
  const { index } = await createIndex({ forceLanguage: language, maxFragments: 1 });
  for (const [number, content] of contents.entries())
    await index?.addCustomRecord({ url: `/${number}/`, content, language });
  const { files = [] } = (await index?.getFiles()) ?? {};
  await close();
  return files.map(({ path, content }) => ({ path, bytes: content }));
}

/** What files of postings hold, in hexadecimal, in an order of its own. */
function listWords(files: readonly MadeFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_index'))
    .map(({ bytes }) => gunzipSync(bytes).toString('hex'))
    .toSorted();
}

/** With one letter for each name, of records and files, and of the group. */
function readMeta(files: readonly MadeFile[], names: Readonly<Record<string, RegExp>>): string {
  const bytes = files.find(({ path }) => path.endsWith('.pf_meta'))?.bytes ?? Uint8Array.of();
  const text = gunzipSync(bytes).toString('latin1');
  return Object.entries(names).reduce((plain, [letter, name]) => plain.replace(name, letter), text);
}

function readEntry(files: readonly MadeFile[]): unknown {
  const bytes = files.find(({ path }) => path.endsWith('entry.json'))?.bytes ?? Uint8Array.of();
  return JSON.parse(
    Buffer.from(bytes)
      .toString()
      .replace(/"hash":"\w+"/, '"hash":""'),
  );
}
