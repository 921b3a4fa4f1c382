import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, type Workshop } from './bench/workshop.ts';

/** Builds take seconds, and more on a busy machine. */
const patience = 300_000;

let folder: string;
let workshop: Workshop;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-builds-'));
  workshop = await openWorkshop(folder, 9, 2);
  await workshop.ensureLedgers();
}, patience);
afterAll(() => rm(folder, { recursive: true, force: true }), patience);

/** Runs a build, and gives path and hash of each file of the site. */
async function build(project = workshop.project, environment: NodeJS.ProcessEnv = {}) {
  const { status, stderr } = runBuild(project, environment);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return listHashes(join(project, 'dist'));
}

function runBuild(project: string, environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, DAYBOOK_CONTENT: workshop.content, ...environment };
  return spawnSync(process.execPath, ['scripts/build.ts'], { cwd: project, env, encoding: 'utf8' });
}

function startBuild() {
  const env = { ...process.env, DAYBOOK_CONTENT: workshop.content };
  return spawn(process.execPath, ['scripts/build.ts'], { cwd: workshop.project, env });
}

/** Pages as files, which are others when they are written anew: name and number on the disk. */
async function listPages(): Promise<string[]> {
  const site = join(workshop.project, 'dist');
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter(({ name }) => name === 'index.html');
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      return `${(await stat(file)).ino} ${file}`;
    }),
  );
}

/** Pages that have been written anew with the bytes that they had. */
async function listInVain(
  pages: readonly string[],
  before: readonly string[],
  after: readonly string[],
): Promise<string[]> {
  const again = (await listPages()).filter((page) => !pages.includes(page));
  return before
    .filter((line) => after.includes(line))
    .map((line) => line.split(' ')[0] ?? '')
    .filter((file) => again.some((page) => page.endsWith(`/dist${file}`)));
}

async function listHashes(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const lines = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    const hash = createHash('sha256').update(await readFile(file));
    return `${file.slice(site.length)} ${hash.digest('hex')}`;
  });
  return (await Promise.all(lines)).toSorted();
}

test(
  'a site is the same bytes after many builds and after one, elsewhere and elsewhen',
  async () => {
    const first = await build();
    expect(await build()).toEqual(first);
    const pages = await listPages();
    await workshop.addReport();
    const added = await build();
    expect(added.length).toBeGreaterThan(first.length);
    // What shows the same is the same file; lists, which show all, are not looked at.
    const inVain = await listInVain(pages, first, added);
    expect(inVain.filter((file) => file.includes('-assessment/index.html'))).toEqual([]);
    const pagesBefore = await listPages();
    await workshop.editReport();
    await workshop.recordEdit();
    const edited = await build();
    expect(edited).not.toEqual(added);
    // Months show how many reports there are in others, but not what these say.
    const months = (await listInVain(pagesBefore, added, edited)).filter((file) =>
      /^\/\d+\/\d+\/index\.html$/.test(file),
    );
    const own = `/${workshop.edited.slice(0, '2024/04'.length)}/index.html`;
    expect(months.filter((file) => file !== own)).toEqual([]);
    const elsewhere = join(folder, 'elsewhere');
    await cp(workshop.project, elsewhere, { recursive: true, verbatimSymlinks: true });
    for (const left of ['dist', '.astro', 'node_modules/.cache', 'node_modules/.vite'])
      await rm(join(elsewhere, left), { recursive: true, force: true });
    const zone = { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' };
    expect(await build(elsewhere, zone)).toEqual(edited);
  },
  patience,
);

test(
  'after changes of the theme a site is what it is when all is made anew',
  async () => {
    const change = (file: string, text: string) =>
      appendFile(join(workshop.project, 'src', 'theme', file), text);
    const before = await build();
    await change('styles/base.css', '\n.changed {\n  order: 1;\n}\n');
    const styled = await build();
    expect(styled.length).toBe(before.length);
    const pages = await listPages();
    await change('OutletTable.astro', '<i>Changed.</i>\n');
    const changed = await build();
    expect(changed).not.toEqual(styled);
    // Pages without the table stay the files that they are.
    const reportsOf = (files: string[]) =>
      files.filter((file) => /\/\d\d\/[\w-]+-assessment\/index\.html$/.test(file)).toSorted();
    expect(reportsOf(await listPages())).toEqual(reportsOf(pages));
    // What is around the text of every page.
    await change('Colophon.astro', '<p>Changed.</p>\n');
    const framed = await build();
    expect(reportsOf(await listPages())).not.toEqual(reportsOf(pages));
    await workshop.removeCaches();
    expect(await build()).toEqual(framed);
  },
  patience,
);

test(
  'a build that is stopped leaves the site whole, and the next one is right',
  async () => {
    const before = await build();
    await workshop.addReport();
    const left: string[][] = [];
    for (const milliseconds of [1500, 3500, 5500]) {
      const child = startBuild();
      const ended = once(child, 'exit');
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
      await ended;
      left.push(await listHashes(join(workshop.project, 'dist')));
    }
    const after = await build();
    // The old site, or where the build was quick enough the new one; never a part of either.
    for (const site of left) expect([before, after]).toContainEqual(site);
    await workshop.removeCaches();
    expect(await build()).toEqual(after);
  },
  patience,
);

test(
  'a cache that is cut off or foreign is made anew',
  async () => {
    const before = await build();
    const caches = join(workshop.project, 'node_modules', '.cache');
    const damage = async (folder: string) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const [index, entry] of entries.filter((entry) => entry.isFile()).entries()) {
        const file = join(entry.parentPath, entry.name);
        const bytes = await readFile(file);
        await writeFile(file, index % 2 === 0 ? bytes.subarray(0, bytes.length / 2) : 'foreign');
      }
    };
    await damage(caches);
    await rm(join(workshop.project, 'dist'), { recursive: true });
    expect(await build()).toEqual(before);
    const page = join(workshop.project, 'dist', 'about', 'index.html');
    await writeFile(page, `${await readFile(page, 'utf8')} `);
    expect(await build()).toEqual(before);
  },
  patience,
);

test(
  'two builds at once leave a site that is right, and each one tells how it went',
  async () => {
    const before = await build();
    await workshop.removeCaches();
    const codes = await Promise.all(
      [startBuild(), startBuild()].map(async (child) => {
        const [code] = (await once(child, 'exit')) as [number | null];
        return code;
      }),
    );
    expect(codes).toContain(0);
    expect(await listHashes(join(workshop.project, 'dist'))).toEqual(before);
    expect(await build()).toEqual(before);
  },
  patience,
);
