import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildArchive } from '../archive/archive.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Report } from '../report/report.ts';
import { buildIndex } from './build-index.ts';

const header = (day: string, title: string) => `---
kind: assessment
title: ${title}
day: ${day}
dayFrom: title
series: survey
publisher: office
lang: en
extent: digest
---
`;
const later = `${header('2024-03-02', 'Survey, March 2, 2024')}
Ferries stopped at noon – for repairs worth $1.7 million.[^1]

<!-- boilerplate -->

This survey is free of charge.

## Harbour

- The crane fell.

[^1]: https://poison.example/page
`;
const earlier = `${header('2023-03-02', 'Survey, March 2, 2023')}\nNothing moved.\n`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-index-'));
  const reports = [
    parse('reports/2023/2023-03-02-survey.md', earlier),
    parse('reports/2024/2024-03-02-survey.md', later),
  ];
  const publishers = [{ id: 'office', name: 'Survey Office', domains: [] }];
  const series = [{ id: 'survey', name: 'Survey', publisher: 'office' }];
  const archive = buildArchive(reports, publishers, series);
  await buildIndex(archive, join(folder, 'first'));
  await buildIndex(archive, join(folder, 'second'));
}, 30_000);
afterAll(() => rm(folder, { recursive: true }));

test('one record a title and a passage, without standing text and notes', async () => {
  const records = await recordsIn(join(folder, 'first', '2024'));
  const url = '/2024/03/02/survey/';
  const common = { kind: ['assessment'], publisher: ['Survey Office'] };
  const report = ['Survey, March 2, 2024'];
  expect(records).toEqual([
    { url, content: 'Survey, March 2, 2024', filters: { ...common, report } },
    {
      url: expect.stringMatching(/^\/2024\/03\/02\/survey\/#p-[0-9a-f]{8}$/),
      content: 'Ferries stopped at noon – for repairs worth $\u2055 1\uA78F7 million.',
      filters: { ...common, report, number: ['1'] },
    },
    {
      url: expect.stringMatching(/#p-/),
      content: 'The crane fell.',
      filters: { ...common, report, number: ['3'], section: ['Harbour'] },
    },
  ]);
});

test('a bundle a year, and the program with the newest alone', async () => {
  expect(await readdir(join(folder, 'first'))).toEqual(['2023', '2024']);
  const scripts = async (year: string) =>
    (await readdir(join(folder, 'first', year))).filter((name) => /\.(js|css)$|wasm/.test(name));
  expect(await scripts('2023')).toEqual([]);
  expect(await scripts('2024')).toEqual(['pagefind-worker.js', 'pagefind.js', 'wasm.en.pagefind']);
});

test('the same archive gives the same bytes', async () => {
  expect(await hashesIn(join(folder, 'first'))).toEqual(await hashesIn(join(folder, 'second')));
});

function parse(path: string, text: string): Report {
  const { report, problems } = parseReport(path, text);
  expect(problems).toEqual([]);
  if (!report) throw new Error(`${path} is no report`);
  return report;
}

async function recordsIn(bundle: string): Promise<object[]> {
  const fragments = join(bundle, 'fragment');
  const files = await Promise.all(
    (await readdir(fragments)).map((name) => readFile(join(fragments, name))),
  );
  return files
    .map((file) => JSON.parse(gunzipSync(file).toString().replace('pagefind_dcd', '')))
    .flatMap((group) => ('url' in group ? [group] : Object.values(group)))
    .map(({ url, content, filters }) => ({ url, content, filters }))
    .toSorted((a, b) => Number(a.filters.number ?? 0) - Number(b.filters.number ?? 0));
}

async function hashesIn(index: string): Promise<string[]> {
  const entries = await readdir(index, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.toSorted().map(async (file) => {
      const hash = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return `${file.slice(index.length)} ${hash}`;
    }),
  );
}
