import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listReports, loadArchive } from '../../src/archive/load-archive.ts';
import { generateCorpus } from './generate-corpus.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-generate-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('gives reports without problems that are as long as real ones', async () => {
  await generateCorpus({ folder, from: 0, to: 12, seed: 1 });
  const { archive, problems } = await loadArchive(folder);
  expect(problems).toEqual([]);
  expect(archive.reports).toHaveLength(12);
  for (const { passages, notes, sections } of archive.reports) {
    expect(passages.length).toBeGreaterThan(60);
    expect(notes.length).toBeGreaterThan(70);
    expect(sections.length).toBeGreaterThan(9);
  }
});

test('gives the same report again, whichever ones are generated with it', async () => {
  const [few, many] = [join(folder, 'few'), join(folder, 'many')];
  await generateCorpus({ folder: few, from: 2, to: 3, seed: 1 });
  await generateCorpus({ folder: many, from: 0, to: 4, seed: 1 });
  const [path = ''] = await listReports(few);
  const read = (content: string) => readFileSync(join(content, path), 'utf8');
  expect(read(few)).toBe(read(many));
});

test('says again on the next day some of what a report says first', async () => {
  await generateCorpus({ folder, from: 0, to: 2, seed: 1 });
  const [first, second] = (await loadArchive(folder)).archive.reports.map(
    ({ passages }) => new Set(passages.map(({ text }) => text)),
  );
  const again = [...(first ?? [])].filter((text) => second?.has(text) && !/generated/.test(text));
  expect(again.length).toBeGreaterThanOrEqual(2);
});
