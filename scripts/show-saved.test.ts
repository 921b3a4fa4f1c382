import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyCode } from './bench/workshop.ts';

/** A server starts in seconds, and more on a busy machine. */
const patience = 120_000;

const root = join(import.meta.dirname, '..');
let folder: string;
let server: ChildProcess;
let site: string;
let output = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-dev-'));
  // Astro leaves notes in the project, which may be at work for somebody else.
  await copyCode(folder);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(join(folder, 'content', 'reports', '2024'), { recursive: true });
  await write('publishers.yaml', '- { id: isw, name: Institute }');
  await write('series.yaml', '- { id: iran-update, name: Iran Update, publisher: isw }');
  await write(pathOf('26'), textOf('26', 'The ferry between Alda and Brim stopped.'));
  const port = await getPort();
  site = `http://localhost:${port}/`;
  const program = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // Without what Vitest adds: Astro's server neither answers nor watches in a test.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  server = spawn(process.execPath, [program, 'dev', '--port', String(port)], {
    cwd: folder,
    env: { ...env, DAYBOOK_CONTENT: join(folder, 'content'), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data: Buffer) => (output += data.toString()));
}, patience);
afterAll(async () => {
  if (server.kill()) await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
});

const inContent = (path: string) => join(folder, 'content', path);
const write = (path: string, text: string) => writeFile(inContent(path), `${text}\n`);
const pathOf = (day: string) => `reports/2024/2024-01-${day}-iran-update.md`;
const pageOf = (day: string) => `2024/01/${day}/iran-update/`;

function textOf(day: string, passage: string, more = ''): string {
  return `---
kind: assessment
title: Iran Update
day: 2024-01-${day}
dayFrom: title
series: iran-update
publisher: isw
lang: en
extent: digest
${more}---

${passage}`;
}

/** Waits until a page shows a text. */
function expectPage(path: string, text: string) {
  return expect.poll(() => getText(path), { timeout: patience }).toContain(text);
}

/** Waits until a page answers with a status. */
function expectStatus(path: string, status: number) {
  const ask = async () => (await fetch(new URL(path, site))).status;
  return expect.poll(ask, { timeout: patience }).toBe(status);
}

/** Waits until a page is refused, and the server says why: of a file that is half written it may say something else. */
function expectProblem(path: string, what: RegExp) {
  const ask = async () => {
    const { status } = await fetch(new URL(path, site));
    return `${status}\n${output}`;
  };
  return expect.poll(ask, { timeout: patience }).toMatch(new RegExp(`^500\n[^]*${what.source}`));
}

async function getText(path: string): Promise<string> {
  const response = await fetch(new URL(path, site)).catch(() => undefined); // nobody listens yet
  return (await response?.text()) ?? '';
}

test('a saved report is shown, and the last of two saves', { timeout: patience }, async () => {
  await expectPage(pageOf('26'), 'Alda and Brim stopped.');
  await write(pathOf('26'), textOf('26', 'The ferry goes again.'));
  await expectPage(pageOf('26'), 'The ferry goes again.');
  await write(pathOf('26'), textOf('26', 'The ferry sank.'));
  await write(pathOf('26'), textOf('26', 'No, the ferry did not sink.'));
  await expectPage(pageOf('26'), 'No, the ferry did not sink.');
});

test('a report has a page from when it comes until it goes', { timeout: patience }, async () => {
  await expectStatus(pageOf('27'), 404);
  await write(pathOf('27'), textOf('27', 'The mill burned down after the storm of January 26.'));
  await expectPage(pageOf('27'), 'The mill burned down');
  // At first without what only an analysis finds.
  await expectPage(pageOf('27'), 'href="/2024/01/26/iran-update/" title=');
  await rename(inContent(pathOf('27')), inContent(pathOf('28')));
  await expectProblem(
    pageOf('27'),
    /2024-01-28-iran-update\.md:\d+:\d+ {2}file-name-mismatch {2}.* Rename the file/,
  );
  await write(pathOf('28'), textOf('28', 'The mill burned down.'));
  await expectPage(pageOf('28'), 'The mill burned down.');
  await expectStatus(pageOf('27'), 404);
  await rm(inContent(pathOf('28')));
  await expectStatus(pageOf('28'), 404);
  await expectStatus(pageOf('26'), 200);
});

test('a register is read again', { timeout: patience }, async () => {
  await write('publishers.yaml', '- { id: isw, name: Academy of Maps }');
  await expectPage(pageOf('26'), 'Academy of Maps');
});

test('a problem is told until it is mended', { timeout: patience }, async () => {
  await write(pathOf('26'), textOf('26', 'The ferry.', 'colour: blue\n'));
  await expectProblem(pageOf('26'), /2024-01-26-iran-update\.md:10:1 {2}\S+ {2}.*colour/);
  await write(pathOf('26'), textOf('26', 'The ferry has no colour.'));
  await expectPage(pageOf('26'), 'The ferry has no colour.');
});
