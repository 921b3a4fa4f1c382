import { afterAll, beforeAll, expect, test } from 'vitest';
import { noFilters } from '../query/filters.ts';
import { IndexFailure, type Load } from './answer.ts';
import { openEngine } from './engine.ts';
import { makeArchive, makeIndex, type MadeIndex } from './made-index.ts';

let older: MadeIndex;
let newer: MadeIndex;
beforeAll(async () => {
  const reports = [{ day: '2024-03-01', body: 'The northern pilots waited.' }];
  older = await makeIndex(makeArchive(reports));
  newer = await makeIndex(
    makeArchive([...reports, { day: '2024-03-02', body: 'No pilots came.' }]),
  );
}, 60_000);
afterAll(() => Promise.all([older.remove(), newer.remove()]));

const request = {
  q: 'pilots',
  filters: noFilters(),
  order: 'relevance',
  typing: false,
  skip: 0,
  take: 10,
} as const;

test('reads an index that has been replaced meanwhile', async () => {
  let current = older;
  const engine = await openEngine((path, range) => current.load(path, range));
  current = newer;
  expect(await engine.search(request)).toMatchObject({ reports: 2 });
});

test.each([
  ['missing', 'a file is missing', withoutFiles(/postings\.bin$/, 'missing')],
  ['offline', 'the network is gone', withoutFiles(/postings\.bin$/, 'offline')],
  ['missing', 'there is no index', withoutFiles(/manifest/, 'missing')],
  ['broken', 'the manifest is a page', replacing('manifest.json', '<!doctype html>')],
  ['broken', 'the manifest says nothing', replacing('manifest.json', 'null')],
  ['stale', 'the layout is another', replacing('manifest.json', '{"format":5}')],
  ['broken', 'the manifest has no bundles', replacing('manifest.json', '{"format":4}')],
  ['broken', 'a file was cut off', truncating(/postings\.bin$/)],
  ['broken', 'a table was cut off', truncating(/layouts\.bin$/)],
  ['broken', 'texts were cut off', truncating(/texts\.bin$/)],
])('is %s where %s', async (reason, _, damage) => {
  const search = async () => (await openEngine(damage(older.load))).search(request);
  await expect(search()).rejects.toMatchObject({ reason });
  await expect(search()).rejects.toBeInstanceOf(IndexFailure);
});

test('falls back to another search only where postings cannot be read', async () => {
  const answer = { ...(await (await openEngine(older.load)).search(request)), fallback: true };
  const fallback = () => Promise.resolve(answer);
  const engine = await openEngine(truncating(/postings\.bin$/)(older.load), fallback);
  expect(await engine.search(request)).toBe(answer);
  const offline = await openEngine(withoutFiles(/postings\.bin$/, 'offline')(older.load), fallback);
  await expect(offline.search(request)).rejects.toMatchObject({ reason: 'offline' });
});

function withoutFiles(pattern: RegExp, reason: IndexFailure['reason']) {
  return (load: Load): Load =>
    (path, range) =>
      pattern.test(path) ? Promise.reject(new IndexFailure(reason, path)) : load(path, range);
}

function truncating(pattern: RegExp) {
  return (load: Load): Load =>
    async (path, range) => {
      const bytes = await load(path, range);
      return pattern.test(path) ? bytes.slice(0, -9) : bytes;
    };
}

function replacing(path: string, text: string) {
  return (load: Load): Load =>
    async (asked, range) =>
      asked === path ? Uint8Array.from(new TextEncoder().encode(text)) : load(asked, range);
}
