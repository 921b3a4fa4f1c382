import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadArchive } from '../archive/load-archive.ts';
import { ingest, listRawFiles, type IngestOptions } from './ingest.ts';

const page = (day: string, text = 'The ferry runs. ISW counted it.') =>
  `<html><head><title>Russian Offensive Campaign Assessment, ${day} | ISW</title></head><body><div class="field-name-body"><p>${text}</p></div></body></html>`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function save(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Ingests everything below `raw/`: a line a file, without the folder's name. */
async function run(more: Partial<IngestOptions> = {}, from = 'raw'): Promise<string[]> {
  const { files, problems } = await listRawFiles([join(folder, from)]);
  const lines = problems.map(({ rule }) => rule as string);
  const content = join(folder, 'content');
  for await (const each of ingest({ content, files, given: {}, update: false, ...more })) {
    const rules = each.problems.map(({ rule, message }) => `${rule}: ${message}`);
    lines.push(`${each.file.slice(folder.length + 1)} ${[each.status, ...rules].join(' ')}`);
  }
  return lines;
}

const report = 'content/reports/2024/2024-01-26-russian-offensive-campaign-assessment.md';

describe('ingest', () => {
  it('sets up an empty folder, and changes nothing the second time', async () => {
    await save({ 'raw/a.html': page('January 26, 2024') });
    expect(await run()).toEqual(['raw/a.html created']);
    const before = await readAll();
    expect(Object.keys(before)).toEqual([
      'aliases.yaml',
      'ledgers/ingested.sha256',
      'outlets.yaml',
      'publishers.yaml',
      'reports/2024/2024-01-26-russian-offensive-campaign-assessment.md',
      'series.yaml',
    ]);
    expect(await run()).toEqual(['raw/a.html unchanged']);
    expect(await readAll()).toEqual(before);
    expect((await loadArchive(join(folder, 'content'))).problems).toEqual([]);
  });

  it('keeps what a person has edited', async () => {
    await save({ 'raw/a.html': page('January 26, 2024') });
    await run();
    const text = (await readFile(join(folder, report), 'utf8')).replace('ferry', 'Ferry');
    await save({ [report]: text });
    expect(await run()).toEqual(['raw/a.html edited']);
    await save({ 'raw/a.html': page('January 26, 2024', 'Another text.') });
    expect(await run({ update: true })).toEqual(['raw/a.html edited']);
    expect(await readFile(join(folder, report), 'utf8')).toBe(text);
  });

  it('lets another raw document take an id only on request', async () => {
    await save({ 'raw/a.html': page('January 26, 2024') });
    await run();
    await save({ 'raw/a.html': page('January 26, 2024', 'Another text.') });
    expect(await run()).toEqual([
      `raw/a.html rejected id-taken: ${report.slice(8)} was made from a.html.`,
    ]);
    expect(await run({ update: true })).toEqual(['raw/a.html updated']);
    expect(await readFile(join(folder, report), 'utf8')).toContain('Another text.');
  });

  it('reports bad input and writes the rest', async () => {
    await save({
      'raw/a-empty.html': '',
      'raw/b-binary.html': Uint8Array.from({ length: 500 }, (_, index) => index % 32),
      'raw/c-title.txt': 'The ferry runs again, and nobody knows why.\n',
      'raw/d-good.html': page('January 26, 2024'),
      'raw/e-twin.html': page('January 26, 2024', 'Twin.'),
      'raw/f-day.html': page('February 30, 2024'),
      'raw/g-sidecar.html': page('January 28, 2024'),
      'raw/g-sidecar.html.yaml': 'colour: red\n',
      'raw/h-contradiction.html': page('January 29, 2024'),
      'raw/h-contradiction.html.yaml': 'day: 2024-01-30\n',
      'raw/i-no-text.html': page('January 31, 2024', ''),
    });
    expect(await run()).toMatchInlineSnapshot(`
      [
        "raw/a-empty.html rejected empty-file: The file holds no text.",
        "raw/b-binary.html rejected binary-file: The file is no text.",
        "raw/c-title.txt rejected no-title: Neither the text nor a sidecar gives a title. no-publisher: Nothing tells who published this. no-day: Neither title, address nor text tells the day.",
        "raw/d-good.html created",
        "raw/e-twin.html rejected id-taken: reports/2024/2024-01-26-russian-offensive-campaign-assessment.md was made from d-good.html.",
        "raw/f-day.html rejected no-day: Neither title, address nor text tells the day.",
        "raw/g-sidecar.html rejected bad-sidecar: "colour" is no key that Daybook knows.",
        "raw/h-contradiction.html rejected contradiction: The sidecar says 2024-01-30; the title "Russian Offensive Campaign Assessment, January 29, 2024" means 2024-01-29.",
        "raw/i-no-text.html rejected no-text: No text of a report was found.",
      ]
    `);
    expect(await run({}, 'missing')).toEqual(['unreadable-file']);
  });

  it('writes nothing by a register that cannot be read', async () => {
    await save({
      'raw/a.html': page('January 26, 2024'),
      'content/publishers.yaml': '- id: A b\n',
    });
    await expect(run()).rejects.toThrow(/publishers\.yaml:1:1 {2}invalid-value/);
    expect(Object.keys(await readAll())).toEqual(['aliases.yaml', 'publishers.yaml']);
  });

  it('survives pages that are made to burst it', async () => {
    const deep = `${'<div>'.repeat(20_000)}deep down${'</div>'.repeat(20_000)}`;
    const wide = '<p>'.concat('<b>x</b>'.repeat(20_000), '</p>');
    await save({
      'raw/a-deep.html': page('January 26, 2024', deep),
      'raw/b-wide.html': page('January 27, 2024', wide),
      'raw/c-large.html': new Uint8Array(50_000_000).fill(97),
    });
    const lines = await run();
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'raw/a-deep.html rejected too-complex',
      'raw/b-wide.html created',
      'raw/c-large.html rejected file-too-large',
    ]);
  }, 60_000);

  it.each(['windows-1252', 'utf-16le', 'utf-8'])('reads %s', async (encoding) => {
    const text = page('January 26, 2024', 'The “ferry” – it’s café – runs.');
    const bytes =
      encoding === 'windows-1252'
        ? Uint8Array.from(text, (char) => toWindows1252(char))
        : Buffer.from(encoding === 'utf-8' ? text : `\ufeff${text}`, encoding as BufferEncoding);
    await save({ 'raw/a.html': bytes });
    expect(await run()).toEqual(['raw/a.html created']);
    const written = await readFile(join(folder, report), 'utf8');
    expect(written).toContain('The “ferry” – it’s café – runs.');
  });

  it('adds a publisher that it meets for the first time, and takes flags before sidecars', async () => {
    await save({
      'raw/a.txt': 'The tower will stand\n\nThe mayor said so on Friday, and engineers doubt it.\n',
      'raw/a.txt.yaml': 'publisher: towntimes.example\nday: 2024-02-03\n',
    });
    expect(await run({ given: { publisher: 'Other Times' } })).toEqual(['raw/a.txt created']);
    expect(Object.keys(await readAll())).toContain(
      'reports/2024/2024-02-03-other-times-the-tower-will-stand.md',
    );
    expect((await loadArchive(join(folder, 'content'))).problems).toEqual([]);
  });
});

describe('ingest in threads', () => {
  // Large enough that threads are worth it.
  const filler = `<!--${' '.repeat(500_000)}-->`;
  const wire = (day: string, site: string) =>
    `<html><head><title>Ferry of ${day}</title><meta property="og:site_name" content="${site}"></head><body><article><p>The ferry ran on ${day}, and the harbour counted it as it counts all of them.</p></article></body></html>`;

  it('writes and says what it does one file after the other', async () => {
    const sites = ['Town Times', 'Town Times', 'Port Post', 'Town Times', 'Port Post', 'Daily Bay'];
    await save({
      ...Object.fromEntries(
        sites.flatMap((site, index) => [
          [`raw/${index}.html`, wire(`2024-03-0${index + 1}`, site) + filler],
          [`raw/${index}.html.yaml`, `day: 2024-03-0${index + 1}\n`],
        ]),
      ),
      // The publisher that it shows contradicts its sidecar once it is known.
      'raw/6.html': wire('2024-03-20', 'Daily Bay') + filler,
      'raw/6.html.yaml': 'publisher: isw\nday: 2024-03-20\n',
      'raw/7.html': page('January 26, 2024') + filler,
      'raw/8.html': page('January 26, 2024', 'Twin.') + filler,
      'raw/9.html': '',
    });
    const lines = await run();
    const together = await readAll();
    await rm(join(folder, 'content'), { recursive: true });
    const one = [];
    for (let index = 0; index < 10; index += 1) one.push(...(await run({}, `raw/${index}.html`)));
    expect(lines).toEqual(one);
    expect(together).toEqual(await readAll());
    expect(lines.map((line) => line.split(' ')[1])).toEqual([
      ...sites.map(() => 'created'),
      'rejected',
      'created',
      'rejected',
      'rejected',
    ]);
  });

  it('ends with an error of ours', async () => {
    const pages = Array.from({ length: 10 }, (_, index) => [
      `raw/${index}.html`,
      page(`January ${index + 10}, 2024`) + filler,
    ]);
    await save(Object.fromEntries(pages) as Record<string, string>);
    const given = { publisher: 1 as unknown as string };
    await expect(run({ given })).rejects.toThrow(TypeError);
  });
});

/** All files below the content folder with their text. */
async function readAll(): Promise<Record<string, string>> {
  const content = join(folder, 'content');
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return Object.fromEntries(
    paths.map((path, index) => [path.slice(content.length + 1), texts[index] ?? '']),
  );
}

function toWindows1252(char: string): number {
  const own: Record<string, number> = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96 };
  return own[char] ?? char.charCodeAt(0);
}
