import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLiveArchive, type LiveArchive } from './live-archive.ts';

const root = process.cwd();
let folder: string;
let live: LiveArchive;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-live-'));
  await mkdir(join(folder, 'reports/2024'), { recursive: true });
  await writeRegister('publishers.yaml', '- { id: isw, name: Institute }');
  await writeRegister('series.yaml', '- { id: iran-update, name: Iran Update, publisher: isw }');
  await writeReport('26', 'The ferry between Alda and Brim stopped.');
  await writeReport('27', 'Farmers around Corle brought little wheat on January 26.');
  live = openLiveArchive(folder, root);
});
afterEach(() => rm(folder, { recursive: true }));

const writeRegister = (name: string, text: string) => writeFile(join(folder, name), `${text}\n`);
const pathOf = (day: string) => join(folder, `reports/2024/2024-01-${day}-iran-update.md`);

async function writeReport(day: string, text: string, more = ''): Promise<void> {
  const meta = `kind: assessment\ntitle: Iran Update\nday: 2024-01-${day}\ndayFrom: title\nseries: iran-update\npublisher: isw\nlang: en\nextent: digest\n${more}`;
  await writeFile(pathOf(day), `---\n${meta}---\n\n${text}\n`);
}

async function texts(): Promise<string[]> {
  const { reports } = await live.archive();
  return reports.flatMap(({ passages }) => passages.map(({ text }) => text));
}

test('a look reads what has changed, and nothing else', async () => {
  const [first, second] = (await live.archive()).reports;
  expect(await live.look()).toBe(false);
  await writeReport('27', 'The mill burned down.');
  expect(await texts()).toHaveLength(2);
  expect(await live.look()).toBe(true);
  expect(await texts()).toContain('The mill burned down.');
  const { reports } = await live.archive();
  expect(reports[0]).toBe(first);
  expect(reports[1]).not.toBe(second);
});

test('reports come, move and go', async () => {
  await live.archive();
  await writeReport('28', 'A bridge was built in Dorn.');
  expect(await live.look()).toBe(true);
  expect(await texts()).toHaveLength(3);
  await rename(pathOf('28'), pathOf('29'));
  expect(await live.look()).toBe(true);
  await expect(live.archive()).rejects.toThrow(
    /2024-01-29-iran-update\.md.* {2}file-name-mismatch/,
  );
  await rm(pathOf('29'));
  expect(await live.look()).toBe(true);
  expect(await texts()).toHaveLength(2);
});

test('registers are read again', async () => {
  expect((await live.values()).archive.publishers[0]?.name).toBe('Institute');
  await writeRegister('publishers.yaml', '- { id: isw, name: Academy }');
  expect(await live.look()).toBe(true);
  expect((await live.values()).archive.publishers[0]?.name).toBe('Academy');
});

test('problems are told with place and remedy until they are mended', async () => {
  await live.values();
  await writeReport('27', 'Farmers around Corle.', 'extends: nothing\n');
  expect(await live.look()).toBe(true);
  expect(await live.look()).toBe(false);
  await expect(live.values()).rejects.toThrow(
    /^The archive has problems:\nreports\/2024\/2024-01-27-iran-update\.md:\d+:\d+ {2}\S+ {2}.*extends/,
  );
  expect(await live.analyse()).toBe(false);
  await writeReport('27', 'Farmers around Corle.');
  expect(await live.look()).toBe(true);
  expect((await live.values()).archive.reports).toHaveLength(2);
});

test('a passage may lose its id, which a build refuses', async () => {
  await live.archive();
  await mkdir(join(folder, 'ledgers/passages/2024'), { recursive: true });
  await writeRegister(
    'ledgers/passages/2024/2024-01-27-iran-update.ndjson',
    '{"id":"p-00000000","text":"Farmers ate bread."}',
  );
  expect(await live.look()).toBe(false);
  expect(await texts()).toHaveLength(2);
});

test('the last analysis stands in until there is another', async () => {
  const { analysis, archive } = await live.values();
  const [first, second] = archive.reports.map(({ id }) => id);
  if (!first || !second) throw new Error('The reports were not read.');
  expect(analysis.references.dates.get(second)).toMatchObject([{ start: 45, end: 55 }]);
  expect(await live.analyse()).toBe(false);
  await writeReport('27', 'On January 26 farmers around Corle brought little wheat.');
  await writeReport('28', 'A bridge was built in Dorn.');
  await live.look();
  const { analysis: stale, archive: fresh } = await live.values();
  expect(fresh.reports).toHaveLength(3);
  // Of a text that is another now, places are not known.
  expect(stale.references.dates.has(first)).toBe(true);
  expect(stale.references.dates.has(second)).toBe(false);
  expect(await live.analyse()).toBe(true);
  const { analysis: anew } = await live.values();
  expect(anew.references.dates.get(second)).toMatchObject([{ start: 3, end: 13 }]);
  expect(anew.findings.size).toBe(3);
});

test('who saves twice sees the last text', async () => {
  await live.archive();
  const looks: Promise<boolean>[] = [];
  for (const text of ['One.', 'Two, and more.', 'Three, and more, and more.']) {
    await writeReport('27', text);
    looks.push(live.look());
  }
  await Promise.all(looks);
  expect(await texts()).toContain('Three, and more, and more.');
});
