import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { printProblem } from '../report/problem.ts';
import { loadArchive } from './load-archive.ts';
import { writeLedger } from './write-ledger.ts';

const path = 'reports/2024/2024-01-26-iran-update.md';
const ledger = 'ledgers/passages/2024/2024-01-26-iran-update.ndjson';
const ferry = 'The ferry between Alda and Brim stopped on Monday.';
const edited = 'The ferry between Alda and Brim stopped on Tuesday.';
const mill = 'Farmers around Corle brought little wheat to the mill.';

let folder = '';
const folders: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-'));
  folders.push(folder);
  await mkdir(join(folder, 'reports/2024'), { recursive: true });
  await writeFile(join(folder, 'publishers.yaml'), '- { id: isw, name: Institute }\n');
  await writeFile(
    join(folder, 'series.yaml'),
    '- { id: iran-update, name: Iran Update, publisher: isw }\n',
  );
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

/** Writes the report with these passages. */
async function write(...passages: string[]): Promise<void> {
  const meta =
    'kind: assessment\ntitle: Iran Update\nday: 2024-01-26\ndayFrom: title\nseries: iran-update\npublisher: isw\nlang: en\nextent: digest\n';
  await writeFile(join(folder, path), `---\n${meta}---\n\n${passages.join('\n\n')}\n`);
}

async function record() {
  const { archive } = await loadArchive(folder);
  const [report] = archive.reports;
  if (!report) throw new Error('The report was not read.');
  return writeLedger(folder, report.path, report.passages);
}

const check = async () => (await loadArchive(folder)).problems.map(printProblem);

describe('ledgers in a content folder', () => {
  test('a report without one is no problem, but counts as unrecorded', async () => {
    await write(ferry, mill);
    const { problems, unrecorded } = await loadArchive(folder);
    expect(problems).toEqual([]);
    expect(unrecorded.map((report) => report.path)).toEqual([path]);
    expect(await record()).toEqual({ written: true, problems: [] });
    expect(await loadArchive(folder)).toMatchObject({ problems: [], unrecorded: [] });
    expect(await record()).toEqual({ written: false, problems: [] });
  });

  test('an edit is refused until it is recorded, and its old id then leads on', async () => {
    await write(ferry, mill);
    await record();
    const { archive: before } = await loadArchive(folder);
    await write(edited, mill, 'One more.');
    expect(await check()).toMatchInlineSnapshot(`
      [
        "reports/2024/2024-01-26-iran-update.md:1:1  passage-lost  p-cdf4fac1, "The ferry between Alda and Brim stopped on Monday.", was published and stands in the report no more. Run \`npm run check -- --write-ledger\`, which finds what it has become; its old link then leads there.",
      ]
    `);
    await record();
    const { archive, problems, unrecorded } = await loadArchive(folder);
    expect([problems, unrecorded]).toEqual([[], []]);
    const [report] = archive.reports;
    expect(report && archive.retired.get(report.id)).toEqual([
      { id: before.reports[0]?.passages[0]?.id, now: report?.passages[0]?.id, text: ferry },
    ]);
    expect(archive.version).not.toBe(before.version);
  });

  test('a passage that is back is no longer retired, recorded or not', async () => {
    for (const text of [ferry, edited]) {
      await write(text, mill);
      await record();
    }
    await write(edited, mill, ferry);
    const { archive, problems, unrecorded } = await loadArchive(folder);
    expect([archive.retired.size, problems, unrecorded.length]).toEqual([0, [], 1]);
    await record();
    expect(await readFile(join(folder, ledger), 'utf8')).not.toContain('"now"');
  });

  test('a new passage that no ledger holds is no problem, but unrecorded', async () => {
    await write(ferry);
    await record();
    await write(ferry, mill);
    const { problems, unrecorded } = await loadArchive(folder);
    expect([problems, unrecorded.length]).toEqual([[], 1]);
  });

  test('a lost report is a problem; one that cannot be parsed is not lost', async () => {
    await write(ferry);
    await record();
    await writeFile(join(folder, path), 'no front matter');
    expect((await loadArchive(folder)).problems.map(({ rule }) => rule)).toEqual([
      'no-front-matter',
    ]);
    await rm(join(folder, path));
    expect(await check()).toMatchInlineSnapshot(`
      [
        "ledgers/passages/2024/2024-01-26-iran-update.ndjson:1:1  report-lost  It was published, but there is no reports/2024/2024-01-26-iran-update.md. Give the report back, or delete its ledger if none of its links may be in use.",
      ]
    `);
  });

  test('a garbled ledger is never written over', async () => {
    await write(ferry);
    await record();
    const garbled = `${await readFile(join(folder, ledger), 'utf8')}{"id":"p-\n`;
    await writeFile(join(folder, ledger), garbled);
    await write(edited);
    expect(await check()).toMatchInlineSnapshot(`
      [
        "ledgers/passages/2024/2024-01-26-iran-update.ndjson:2:1  bad-ledger  This is no passage: "{\\"id\\":\\"p-". Correct the line, or take it from an older version of the file; it holds a published id.",
        "reports/2024/2024-01-26-iran-update.md:1:1  passage-lost  p-cdf4fac1, "The ferry between Alda and Brim stopped on Monday.", was published and stands in the report no more. Run \`npm run check -- --write-ledger\`, which finds what it has become; its old link then leads there.",
      ]
    `);
    expect(await record()).toMatchObject({
      written: false,
      problems: [{ rule: 'bad-ledger', line: 2 }],
    });
    expect(await readFile(join(folder, ledger), 'utf8')).toBe(garbled);
  });

  test('a ledger that cannot be opened is a problem', async () => {
    await write(ferry);
    await mkdir(join(folder, ledger), { recursive: true });
    expect(await record()).toMatchObject({
      written: false,
      problems: [{ rule: 'unreadable-file' }],
    });
    expect((await loadArchive(folder)).problems.map(({ rule }) => rule)).toEqual([
      'unreadable-file',
    ]);
  });

  test('two runs at once leave one whole ledger', async () => {
    await write(ferry, mill);
    await record();
    await write(edited, mill);
    await Promise.all([record(), record(), record()]);
    expect(await loadArchive(folder)).toMatchObject({ problems: [], unrecorded: [] });
    expect(await record()).toEqual({ written: false, problems: [] });
  });
});
