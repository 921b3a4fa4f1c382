import { cp, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { printProblem } from '../report/problem.ts';
import { ledgerPathOf } from './ledger.ts';
import { loadArchive } from './load-archive.ts';
import { openReportCache } from './report-cache.ts';
import { writeLedger } from './write-ledger.ts';

const registers = {
  'publishers.yaml':
    '- { id: isw, name: Institute, domains: [isw.example] }\n- { id: post, name: Post }\n',
  'series.yaml': '- { id: iran-update, name: Iran Update, publisher: isw }\n',
};

const raw = (digit: string) => `raw: { sha256: ${digit.repeat(64)}, file: raw.html }\n`;

const assessment = (day: string, more = '', body = 'Text.') =>
  `---\nkind: assessment\ntitle: Iran Update, ${day}\nday: ${day}\ndayFrom: title\nseries: iran-update\npublisher: isw\nlang: en\nextent: digest\n${more}---\n\n${body}\n`;

const wire = (day: string, title: string, more = '') =>
  `---\nkind: wire\ntitle: ${title}\nday: ${day}\ndayFrom: given\npublisher: post\nlang: en\nextent: digest\n${more}---\n\nText.\n`;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function makeFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const { problems } = await loadArchive(await makeFolder({ ...registers, ...files }));
  return problems.map(printProblem);
}

describe('an archive', async () => {
  const folder = await makeFolder({
    ...registers,
    'reports/2024/2024-01-26-iran-update.md': assessment('2024-01-26'),
    'reports/2024/2024-01-28-iran-update.md': assessment('2024-01-28', raw('a')),
    'reports/2024/2024-01-26-post-a-day.md': wire(
      '2024-01-26',
      'A day',
      'about: [2024/01/26/iran-update]\n',
    ),
    'reports/2024/notes.txt': 'not a report',
  });
  const { archive, problems } = await loadArchive(folder);

  it('has its reports in order, by day and by id', () => {
    expect(problems).toEqual([]);
    expect(archive.reports.map((report) => report.id)).toEqual([
      '2024/01/26/iran-update',
      '2024/01/26/post-a-day',
      '2024/01/28/iran-update',
    ]);
    expect([...archive.byDay.keys()]).toEqual(['2024-01-26', '2024-01-28']);
  });

  it('knows the neighbours in a series', () => {
    const [first, , last] = archive.reports;
    expect(first && archive.neighbours.get(first.id)).toEqual({ next: last });
    expect(last && archive.neighbours.get(last.id)).toEqual({ previous: first });
  });

  it('has one version for the same content, wherever it stands', async () => {
    const copy = await makeFolder({});
    await cp(folder, copy, { recursive: true });
    expect((await loadArchive(copy)).archive.version).toBe(archive.version);
  });
});

describe('problems of an archive', () => {
  it('of its registers', async () => {
    const { problems } = await loadArchive(
      await makeFolder({ 'publishers.yaml': '- { id: A b }' }),
    );
    expect(problems.map(printProblem)).toMatchInlineSnapshot(`
      [
        "publishers.yaml:1:3  missing-key  "0.name" is missing. Add the key.",
        "publishers.yaml:1:9  invalid-value  "0.id": lower-case words joined by hyphens. Correct the value.",
        "series.yaml:1:1  missing-file  There is no such file. Run \`npm run ingest\` on any document once, which sets the folder up.",
      ]
    `);
  });

  it('of the register of outlets, which need not be there', async () => {
    expect(
      await problemsOf({
        'outlets.yaml':
          '- { id: daily.example, name: Daily, kind: newspaper, addresses: [t.me/daily] }\n' +
          '- { id: other.example, name: Other, kind: site, addresses: [t.me/daily] }\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "outlets.yaml:1:1  duplicate-entry  The address "t.me/daily" stands in "daily.example" and in "other.example". Keep one of the two entries.",
      ]
    `);
    expect(
      await problemsOf({
        'outlets.yaml':
          '- { id: www.daily.example, name: Daily, kind: paper, colour: red, addresses: [t.me/Daily] }\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "outlets.yaml:1:9  invalid-value  "0.id": a host without www., or host and account, in lower case: \`t.me/channel\`. Correct the value.",
        "outlets.yaml:1:47  invalid-value  "0.kind": Invalid option: expected one of "account"|"agency"|"authority"|"broadcaster"|"channel"|"company"|"institute"|"magazine"|"military"|"ministry"|"newspaper"|"official"|"organization"|"platform"|"publisher"|"site". Correct the value.",
        "outlets.yaml:1:62  unknown-key  "0.colour" is no key that Daybook knows. Delete the key, or correct its spelling.",
        "outlets.yaml:1:79  invalid-value  "0.addresses.0": a host without www., or host and account, in lower case: \`t.me/channel\`. Correct the value.",
      ]
    `);
  });

  it('of its aliases, which it need not have', async () => {
    const load = async (aliases: string) =>
      (await loadArchive(await makeFolder({ ...registers, 'aliases.yaml': aliases }))).problems.map(
        printProblem,
      );
    expect(await load('- [Kyiv, Kiev]\n- [Odesa, Odessa, Одеса]\n')).toEqual([]);
    expect(await load('- [Kyiv, Kiev]\n- [KIEV, Kijev]\n')).toMatchInlineSnapshot(`
      [
        "aliases.yaml:2:4  duplicate-entry  The spelling "KIEV" stands twice. Keep one of the two entries.",
      ]
    `);
    expect(await load('- [Kyiv]\n- [Odesa, "-"]\n- Lviv\n')).toMatchInlineSnapshot(`
      [
        "aliases.yaml:1:3  invalid-value  "0": two spellings or more. Correct the value.",
        "aliases.yaml:2:11  invalid-value  "1.1": a spelling has letters or digits. Correct the value.",
        "aliases.yaml:3:3  invalid-value  "2": Invalid input: expected array, received string. Correct the value.",
      ]
    `);
  });

  it('of references to registers, reports and pages', async () => {
    expect(
      await problemsOf({
        'reports/2024/2024-01-26-other.md': assessment('2024-01-26')
          .replace('series: iran-update', 'series: other')
          .replace('publisher: isw', 'publisher: isw2'),
        'reports/2024/2024-01-27-post-x.md': wire(
          '2024-01-27',
          'X',
          'about: [2024/01/25/iran-update]\n',
        ),
        'reports/2024/2024-01-28-iran-update.md': assessment(
          '2024-01-28',
          '',
          'See [a](/2024/01/26/other/), [b](/2024/02/), [c](/2024/01/26/other/#p-none).',
        ),
      }),
    ).toMatchInlineSnapshot(`
      [
        "reports/2024/2024-01-26-other.md:6:1  unknown-series  "other" is not in series.yaml, which has "iran-update". Add it to series.yaml, or correct the id.",
        "reports/2024/2024-01-26-other.md:7:1  unknown-publisher  "isw2" is not in publishers.yaml, which has "isw", "post". Add it to publishers.yaml, or correct the id.",
        "reports/2024/2024-01-27-post-x.md:9:1  unknown-report  "about" names "2024/01/25/iran-update", which is no assessment here. Correct the id, or delete the line.",
        "reports/2024/2024-01-28-iran-update.md:12:30  broken-link  There is no page "/2024/02/". Correct the link; it starts with / and leads to no page of this archive.",
        "reports/2024/2024-01-28-iran-update.md:12:46  broken-link  There is no page "/2024/01/26/other/#p-none". Correct the link; it starts with / and leads to no page of this archive.",
      ]
    `);
  });

  it('of twins and of the future', async () => {
    const url = 'url: https://www.isw.example/a/\n';
    expect(
      await problemsOf({
        'reports/2024/2024-01-26-iran-update.md': assessment('2024-01-26', url + raw('a')),
        'reports/2024/2024-01-27-iran-update.md': assessment(
          '2024-01-27',
          url.replace('www.', '') + raw('a'),
        ),
        'reports/2024/2024-03-01-post-x.md': wire('2024-03-01', 'X'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "reports/2024/2024-01-27-iran-update.md:10:1  duplicate-url  reports/2024/2024-01-26-iran-update.md has the same url. Delete one of the two reports, or correct its \`url\`.",
        "reports/2024/2024-01-27-iran-update.md:11:1  duplicate-raw  reports/2024/2024-01-26-iran-update.md was made from the same raw document. Delete the report that is out of date; ingest has written the other one since.",
        "reports/2024/2024-03-01-post-x.md:4:1  future-day  2024-03-01 is later than 2024-01-27, the newest raw document. Correct the day, or say in \`raw.retrieved\` when the document was saved.",
      ]
    `);
  });
});

/** Leaves of every file its beginning. */
async function cutOff(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await writeFile(join(entry.parentPath, entry.name), '{"report":');
}

describe('the cache', () => {
  let root = '';
  beforeAll(async () => {
    root = await makeFolder({
      'src/report/code.ts': '1',
      'src/archive/code.ts': '1',
      'package-lock.json': '{}',
    });
  });

  it('gives back what was parsed, and never trusts what is cut off', async () => {
    const content = await makeFolder({
      ...registers,
      'reports/2024/2024-01-26-iran-update.md': assessment('2024-01-26'),
    });
    const plain = await loadArchive(content);
    const cache = await openReportCache(root);
    expect(await loadArchive(content, cache)).toEqual(plain);
    expect(await loadArchive(content, cache)).toEqual(plain);
    for (const name of ['daybook-bodies', 'daybook']) {
      await cutOff(join(root, 'node_modules', '.cache', name));
      expect(await loadArchive(content, await openReportCache(root))).toEqual(plain);
    }
  });

  it('does not read a file again that is as it was, and sees every change', async () => {
    const path = 'reports/2024/2024-01-26-iran-update.md';
    const content = await makeFolder({ ...registers, [path]: assessment('2024-01-26') });
    const file = join(content, path);
    const loadText = async () => {
      const { archive } = await loadArchive(content, await openReportCache(root));
      return archive.reports.map(({ passages }) => passages.map(({ text }) => text).join());
    };
    expect(await loadText()).toEqual(['Text.']);
    const { atime, mtime } = await stat(file);
    // Of the same length and time: as it has changed so lately, it is read.
    await writeFile(file, assessment('2024-01-26', '', 'Next.'));
    await utimes(file, atime, mtime);
    expect(await loadText()).toEqual(['Next.']);
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000);
    expect(await loadText()).toEqual(['Next.']);
    later.mockRestore();
    await writeFile(file, assessment('2024-01-26', '', 'Last.'));
    await utimes(file, atime, mtime);
    expect(await loadText()).toEqual(['Last.']);
  });

  it('keeps what a ledger says, and sees every change of it', async () => {
    const path = 'reports/2024/2024-01-26-iran-update.md';
    const content = await makeFolder({ ...registers, [path]: assessment('2024-01-26') });
    const load = async () => loadArchive(content, await openReportCache(root));
    const [report] = (await load()).archive.reports;
    await writeLedger(content, path, report?.passages ?? []);
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000);
    for (let time = 0; time < 2; time++)
      expect(await load()).toMatchObject({ unrecorded: [], problems: [] });
    await writeFile(join(content, ledgerPathOf(path)), '');
    expect((await load()).unrecorded).toHaveLength(1);
    later.mockRestore();
  });
});
