import { mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyseArchive, type Analysis } from './analyse-archive.ts';
import { openAnalysis } from './open-analysis.ts';
import { makeArchive, type MadeReport } from './references/make-archive.ts';
import { LazyCitingReport } from './sources/citing-report.ts';

const roca = 'russian-offensive-campaign-assessment';
let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'daybook-analysis-'));
  for (const name of ['report', 'archive']) {
    await mkdir(join(root, 'src', name), { recursive: true });
    await writeFile(join(root, 'src', name, 'code.ts'), name);
  }
  await writeFile(join(root, 'package-lock.json'), '{}');
});
afterAll(() => rm(root, { recursive: true }));

const takeaways = (...texts: string[]) =>
  `## Key Takeaways\n\n${texts.map((text) => `- ${text}`).join('\n')}\n\n## Text\n\n`;

const reports: MadeReport[] = [
  {
    day: '2024-01-01',
    series: roca,
    text: `${takeaways('Omsk tinkers struck over the price of copper kettles.')}The choir of Perm sang in Vyatka.[^1]\n\n[^1]: https://t.me/Ferry/1; https://daily.example/a\n`,
  },
  {
    day: '2024-01-02',
    series: roca,
    text: `${takeaways('The Omsk strike over copper kettles went on.', 'A bridge fell near Tomsk.')}As ISW assessed on January 1, the choir of Perm sang in Vyatka.[^1]\n\n[^1]: https://t.me/ferry/2\n`,
  },
  {
    day: '2024-01-03',
    title: 'ISW on kettles',
    about: `2024/01/02/${roca}`,
    text: 'ISW said on January 2 that the Omsk strike went on. It will rain on January 20.',
  },
  {
    day: '2024-02-10',
    series: 'iran-update',
    text: `${takeaways('Omsk tinkers struck over the price of copper kettles.')}It rained in January.`,
  },
];
const added: MadeReport = {
  day: '2024-02-11',
  series: roca,
  text: `${takeaways('Omsk tinkers struck over the price of copper kettles.')}It rained on January 1 and on January 20.[^1]\n\n[^1]: https://daily.example/b\n`,
};

/** All that it says, in order, with what is loaded when it is asked for. */
function printAnalysis(analysis: Analysis): string {
  return JSON.stringify(analysis, (_, value: unknown) => {
    if (value instanceof Map) return ['map', ...(value as Map<unknown, unknown>)];
    if (value instanceof LazyCitingReport) {
      const { report, citations, lines, hash } = value;
      return [report.id, citations, lines, hash];
    }
    return typeof value === 'object' && value && 'meta' in value && 'id' in value
      ? value.id
      : value;
  });
}

async function expectSame(made: readonly MadeReport[]): Promise<void> {
  const archive = makeArchive(made);
  const plain = printAnalysis(await analyseArchive(archive));
  expect(printAnalysis(await openAnalysis(archive, root))).toBe(plain);
}

test('what was kept of other states of an archive changes nothing', async () => {
  const edited = reports.with(1, { ...reports[1], day: '2024-01-02', text: 'A goat drowned.' });
  const states = [reports, reports, [...reports, added], reports.toSpliced(1, 1), edited, reports];
  for (const state of states) await expectSame(state);
});

test('caches that are cut off, wherever, change nothing', async () => {
  await expectSame(reports);
  const caches = join(root, 'node_modules', '.cache');
  for (const part of [0.9, 0.5, 0]) {
    for (const entry of await readdir(caches, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      await truncate(file, Math.floor((await stat(file)).size * part));
    }
    await expectSame(reports);
  }
});

test('a report that is added is joined without loading what the others say', async () => {
  await openAnalysis(makeArchive(reports), root);
  const archive = makeArchive([...reports, added]);
  const loaded: string[] = [];
  const watched = archive.reports.map((report) =>
    report.meta.day === added.day || report.meta.kind === 'wire'
      ? report
      : new Proxy(report, {
          get(target, name) {
            if (name === 'passages' || name === 'notes') loaded.push(report.id);
            return Reflect.get(target, name) as unknown;
          },
        }),
  );
  const byId = new Map(watched.map((report) => [report.id, report]));
  await openAnalysis({ ...archive, reports: watched, byId }, root);
  expect(loaded).toEqual([]);
});
