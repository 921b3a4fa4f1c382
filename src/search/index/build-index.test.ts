import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../archive/archive.ts';
import { parseReport } from '../../report/parse-report.ts';
import type { Report } from '../../report/report.ts';
import { readPostings } from '../engine/read-postings.ts';
import { blockLength } from '../format/bundle-files.ts';
import type { LexiconPart } from '../format/lexicon-part.ts';
import type { Manifest } from '../format/manifest.ts';
import { buildIndex } from './build-index.ts';

/** Starting Pagefind takes its time on a busy machine. */
const patience = 120_000;

function survey(day: string, body: string): Report {
  const text = `---
kind: assessment
title: Survey, ${day}
day: ${day}
dayFrom: title
series: survey
publisher: office
lang: en
extent: digest
---

${body}
`;
  const { report, problems } = parseReport(`reports/${day.slice(0, 4)}/${day}-survey.md`, text);
  if (!report) throw new Error(problems.map(({ message }) => message).join());
  return report;
}

const long = 'The quay was repaired by divers and masons. '.repeat(20);
const reports = [
  survey('2022-05-01', `Ferries stopped at noon. ${long}\n\n- The crane of Il-76 fell.`),
  survey('2023-03-02', 'Nothing moved.'),
  survey('2023-03-03', 'Nothing moved again.'),
  survey(
    '2024-04-02',
    `${long}\n\n<!-- boilerplate -->\n\nThis survey is free.\n\nThe crane fell.`,
  ),
  survey('2024-05-03', 'The crane rose.[^1]\n\n[^1]: https://t.me/harbour/1'),
];
const newest = survey('2024-05-04', 'The crane is painted.');

const archiveOf = (own: readonly Report[]) =>
  buildArchive(own, {
    publishers: [{ id: 'office', name: 'Survey Office', domains: [] }],
    series: [{ id: 'survey', name: 'Survey', publisher: 'office' }],
    aliases: [['Kyiv', 'Kiev']],
  });

let folder: string;
let manifest: Manifest;
const within = (...names: string[]) => join(folder, ...names);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-index-'));
  await buildIndex(archiveOf(reports), within('first'), within('cache'));
  manifest = JSON.parse(await readFile(within('first', 'manifest.json'), 'utf8')) as Manifest;
}, patience);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the manifest', () => {
  test('lists bundles, newest first, and two lexicons', () => {
    expect(manifest).toMatchObject({
      format: 4,
      reports: 5,
      passages: 8,
      publishers: [{ id: 'office', name: 'Survey Office' }],
      series: [{ id: 'survey', name: 'Survey' }],
    });
    expect(
      manifest.bundles.map(({ name, from, to, reports: count }) => [name, from, to, count]),
    ).toEqual([
      ['2024-05', '2024-05-03', '2024-05-03', 1],
      ['2024-04', '2024-04-02', '2024-04-02', 1],
      ['2023', '2023-03-02', '2023-03-03', 2],
      ['2022', '2022-05-01', '2022-05-01', 1],
    ]);
    expect(manifest.lexicons.map(({ bundles }) => bundles)).toEqual([
      ['2024-05'],
      ['2024-04', '2023', '2022'],
    ]);
  });

  test('names files that are there', async () => {
    const tables = ['common', 'layouts', 'packs', 'postings', 'sources', 'texts'];
    for (const bundle of manifest.bundles)
      expect(
        (await readdir(within('first', bundle.folder))).filter((name) => name.endsWith('.bin')),
      ).toEqual(tables.map((name) => `${name}.bin`));
    for (const lexicon of manifest.lexicons)
      expect(await readdir(within('first', lexicon.folder))).toEqual(['endings.bin', 'words.bin']);
  });

  test("stands beside Pagefind's own search, and nothing else of Pagefind", async () => {
    const names = await readdir(within('first'), { recursive: true });
    const programs = names.filter((name) => /\.(js|css)$|wasm/.test(name)).toSorted();
    expect(programs).toEqual(['pagefind-worker.js', 'pagefind.js', 'wasm.unknown.pagefind']);
  });
});

test('words stand where the layout says, and lexicons know where in the postings', async () => {
  const [, lexicon] = manifest.lexicons;
  // Of so few words there is one part.
  const part = (await readPacked(lexicon?.folder ?? '', 'words.bin')) as LexiconPart;
  expect(part.words).toContainEqual(['crane', 2, 0b101]);
  const places = await Promise.all(
    [0, 2].map(async (index) => {
      const name = lexicon?.bundles[index];
      const bundle = manifest.bundles.find((each) => each.name === name);
      const [start, sizes] = part.postings[index] ?? [0, []];
      const words = part.words.filter(([, , bundles]) => bundles & (1 << index));
      const place = words.findIndex(([word]) => word === 'crane');
      const from = sizes.slice(0, place).reduce((sum, size) => sum + size, start);
      const size = sizes[place] ?? 0;
      const bytes = await readFile(within('first', bundle?.folder ?? '', 'postings.bin'));
      return [
        ...readPostings(bytes.subarray(from, from + size), [size], bundle?.table.blocks ?? []),
      ];
    }),
  );
  // Passages: title, 160 words, standing text, "The crane fell."; title, 164 words, "The crane of Il-76 fell."
  expect(places).toEqual([[(1 + 3 + 1) * blockLength + 1], [(1 + 3) * blockLength + 1]]);
});

test('texts can be read, and compounds and aliases looked up', async () => {
  const texts = await Promise.all(
    manifest.bundles.map(async (bundle) =>
      gunzipSync(await readFile(within('first', bundle.folder, 'texts.bin'))).toString(),
    ),
  );
  for (const { id } of reports) expect(texts.join()).toContain(`"url":"/${id}/"`);
  const folderOf = (index: number) => manifest.lexicons[index]?.folder ?? '';
  const [newest, oldest] = (await Promise.all(
    [0, 1].map((index) => readPacked(folderOf(index), 'words.bin')),
  )) as [LexiconPart, LexiconPart];
  expect(oldest.compounds).toContainEqual(['il76', 'il 76']);
  expect(oldest.aliases).toContainEqual(['kiev', ['Kyiv']]);
  expect(newest.aliases).toEqual([]);
});

describe('the same archive gives the same bytes', () => {
  const build = async (name: string, cache: string, own = reports) => {
    await buildIndex(archiveOf(own), within(name), within(cache));
    return listHashes(within(name));
  };
  let expected: string[];
  beforeAll(async () => {
    expected = await listHashes(within('first'));
  });

  test(
    'without a cache',
    async () => {
      expect(await build('cold', 'other-cache')).toEqual(expected);
    },
    patience,
  );

  test(
    'from the cache, by two at once',
    async () => {
      const both = await Promise.all([build('warm', 'cache'), build('warm-too', 'cache')]);
      expect(both).toEqual([expected, expected]);
    },
    patience,
  );

  test(
    'from the cache of one in which a report was another',
    async () => {
      const others = reports.map((report) =>
        report.meta.day === '2023-03-02' ? survey('2023-03-02', 'Something moved.') : report,
      );
      expect(await build('another', 'edited', others)).not.toEqual(expected);
      expect(await build('edited-back', 'edited')).toEqual(expected);
    },
    patience,
  );

  test(
    'with a cache that is damaged',
    async () => {
      await build('before', 'damaged');
      for (const [index, file] of (await listFiles(within('damaged'))).entries())
        await (index % 2 === 0 ? truncate(file, 1000) : writeFile(file, 'foreign'));
      expect(await build('mended', 'damaged')).toEqual(expected);
      expect(await build('warm-again', 'damaged')).toEqual(expected);
    },
    patience,
  );

  test(
    'where no cache can be',
    async () => {
      await writeFile(within('file'), '');
      expect(await build('uncached', 'file')).toEqual(expected);
    },
    patience,
  );
});

test(
  'a new report changes its bundle, its lexicon and the manifest, and nothing else',
  async () => {
    await buildIndex(archiveOf([...reports, newest]), within('more'), within('cache'));
    const before = new Set(await listHashes(within('first')));
    const changed = (await listHashes(within('more'))).filter((line) => !before.has(line));
    const folders = new Set(
      changed.map((line) => line.split(/[/ ]/)[1]?.replace(/-[0-9a-f]{10}$/, '')),
    );
    expect([...folders].toSorted()).toEqual(['2024-05', 'lexicon', 'manifest.json']);
    expect(
      new Set(
        changed.filter((line) => line.startsWith('/lexicon')).map((line) => line.split('/')[1]),
      ).size,
    ).toBe(1);
  },
  patience,
);

test(
  'an archive without reports has an index without bundles',
  async () => {
    await buildIndex(archiveOf([]), within('empty'), within('cache'));
    const text = await readFile(within('empty', 'manifest.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ bundles: [], lexicons: [], reports: 0, passages: 0 });
  },
  patience,
);

async function readPacked(...names: string[]): Promise<unknown> {
  return JSON.parse(gunzipSync(await readFile(within('first', ...names))).toString());
}

/** Path and hash of each file, sorted. */
async function listHashes(index: string): Promise<string[]> {
  return Promise.all(
    (await listFiles(index)).map(async (file) => {
      const hash = createHash('sha256').update(await readFile(file));
      return `${file.slice(index.length)} ${hash.digest('hex')}`;
    }),
  );
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
