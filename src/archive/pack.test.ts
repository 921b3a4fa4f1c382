import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPack } from './pack.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function namesOf(ending: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(ending)).toSorted();
}

test('gives back what was set, at once and when it is opened again', () => {
  const pack = openPack(folder);
  pack.set('one\n1', 'Ноль');
  pack.set('two', '');
  for (const each of [pack, openPack(folder)]) {
    expect([each.get('one\n1'), each.get('two'), each.get('one\n2')]).toEqual([
      'Ноль',
      '',
      undefined,
    ]);
    expect(each.count()).toBe(2);
  }
});

test('the last text of a key counts, whoever wrote it', () => {
  const packs = [openPack(folder), openPack(folder)];
  for (const [index, pack] of packs.entries()) pack.set('key', String(index));
  expect(openPack(folder).get('key')).toBe('1');
  packs[0]?.set('key', 'again');
  expect(packs[0]?.get('key')).toBe('again');
  expect(openPack(folder).count()).toBe(1);
});

test('whatever is cut off or changed is not there, and all else is', async () => {
  openPack(folder).set('one', 'a text');
  const [first = ''] = await namesOf('.pack');
  openPack(folder).set('two', 'another text');
  const path = join(folder, first);
  await writeFile(path, (await readFile(path, 'latin1')).replace('a', 'b'), 'latin1');
  expect([openPack(folder).get('one'), openPack(folder).get('two')]).toEqual([
    undefined,
    'another text',
  ]);
  const [, index = ''] = await namesOf('.index');
  const { size } = await stat(join(folder, index));
  for (let cut = size - 1; cut >= 0; cut -= 7) {
    await truncate(join(folder, index), cut);
    expect(openPack(folder).get('two')).toBeUndefined();
  }
  await rm(path);
  expect(openPack(folder).get('one')).toBeUndefined();
});

test('a changed index leads to nothing else', async () => {
  openPack(folder).set('one', 'a text');
  openPack(folder).set('two', 'another');
  const [index = ''] = await namesOf('.index');
  const line = await readFile(join(folder, index), 'latin1');
  for (let at = 0; at < line.length; at++) {
    const changed = line.charCodeAt(at) ^ 1;
    const text = line.slice(0, at) + String.fromCharCode(changed) + line.slice(at + 1);
    await writeFile(join(folder, index), text, 'latin1');
    expect([undefined, 'a text']).toContain(openPack(folder).get('one'));
    expect(openPack(folder).get('two')).toBe('another');
  }
});

test('many files become one, with the latest texts of each name', async () => {
  for (let turn = 0; turn < 30; turn++) {
    const pack = openPack(folder);
    pack.set(`report\n${turn}`, `text ${turn}`);
    pack.set('state', `state ${turn}`);
  }
  const pack = openPack(folder);
  expect((await namesOf('.pack')).length).toBeLessThan(10);
  expect(pack.get('state')).toBe('state 29');
  expect(pack.get('report\n29')).toBe('text 29');
  expect(pack.get('report\n28')).toBe('text 28');
  expect(pack.get('report\n2')).toBeUndefined();
});

test('what another run drops meanwhile is not there, and nothing fails', async () => {
  const [reader, writer] = [openPack(folder), openPack(folder)];
  writer.set('one', 'text');
  const late = openPack(folder);
  for (const name of await readdir(folder)) await rm(join(folder, name));
  expect([reader.get('one'), late.get('one')]).toEqual([undefined, undefined]);
  await rm(folder, { recursive: true });
  late.set('two', 'text');
  expect(late.get('two')).toBeUndefined();
});
