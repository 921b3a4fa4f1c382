import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPageReads } from './page-reads.ts';

const values = {
  harbours: new Map([
    ['omsk', { name: 'Omsk', ships: ['Ant', 'Bee'], depth: 4 }],
    ['tomsk', { name: 'Tomsk', ships: ['Cat'], depth: 3 }],
  ]),
  counts: { ships: 3 },
  berths: new Map([[7, 'Ant']]),
  names: ['Omsk', 'Tomsk'],
};
type Values = typeof values;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-reads-'));
  file = join(folder, 'reads.txt');
});
afterEach(() => rm(folder, { recursive: true }));

/** Builds pages, of which each shows what its function takes of the values, and gives their keys. */
function build(
  pages: Record<string, (values: Values) => unknown>,
  own: Values,
  version: string,
  props: unknown = {},
) {
  const reads = openPageReads(file, own, version);
  const keys = Object.entries(pages).map(([name, show]) => {
    const page = reads.page(name, props);
    if (page.key === version) show(page.read());
    return page.key;
  });
  reads.save(file);
  return keys;
}

/** The values, with some of them changed. */
function change(make: (copy: Values) => void): Values {
  const copy = structuredClone(values);
  make(copy);
  return copy;
}

const pages = {
  depth: ({ harbours }: Values) => harbours.get('omsk')?.depth,
  ships: ({ harbours }: Values) => harbours.get('omsk')?.ships.at(-1),
  absent: ({ harbours }: Values) => harbours.has('perm'),
  all: ({ harbours }: Values) => [...harbours.keys()],
  count: ({ counts }: Values) => counts.ships,
  berth: ({ berths }: Values) => [berths.get(7), berths.has(8)],
  names: ({ names }: Values) => names.join(),
};

test('a page keeps its key as long as what it has read is the same', () => {
  expect(build(pages, values, 'v1')).toEqual(['v1', 'v1', 'v1', 'v1', 'v1', 'v1', 'v1']);
  expect(build(pages, structuredClone(values), 'v2')).toEqual([
    'v1',
    'v1',
    'v1',
    'v1',
    'v1',
    'v1',
    'v1',
  ]);
  const deeper = change(({ harbours }) =>
    harbours.set('omsk', { name: 'Omsk', ships: ['Ant', 'Bee'], depth: 5 }),
  );
  expect(build(pages, deeper, 'v3')).toEqual(['v3', 'v1', 'v1', 'v3', 'v1', 'v1', 'v1']);
  const more = change(({ harbours }) =>
    harbours.set('perm', { name: 'Perm', ships: [], depth: 1 }),
  );
  expect(build(pages, more, 'v4')).toEqual(['v4', 'v1', 'v4', 'v4', 'v1', 'v1', 'v1']);
});

test('what was true long ago is as good as new only where it is kept', () => {
  build(pages, values, 'v1');
  const counted = change(({ counts }) => (counts.ships = 4));
  expect(build({ count: pages.count }, counted, 'v2')).toEqual(['v2']);
  expect(build({ count: pages.count }, values, 'v3')).toEqual(['v3']);
});

test('props and names tell pages apart', () => {
  build({ depth: pages.depth }, values, 'v1', { at: 1 });
  expect(build({ depth: pages.depth }, values, 'v2', { at: 1 })).toEqual(['v1']);
  expect(build({ depth: pages.depth }, values, 'v3', { at: 2 })).toEqual(['v3']);
  expect(build({ other: pages.depth }, values, 'v4', { at: 2 })).toEqual(['v4']);
});

test('a map that is walked through counts as one, a report too', () => {
  const report = { hash: 'a', id: 'x', passages: [{ text: 'Storm.' }] };
  const own = (hash: string) => ({ byId: new Map([['x', { ...report, hash }]]) });
  const show = openPageReads(file, own('a'), 'v1');
  expect(show.page('p', {}).read().byId.get('x')?.passages).toEqual(report.passages);
  show.save(file);
  expect(openPageReads(file, own('a'), 'v2').page('p', {}).key).toBe('v1');
  expect(openPageReads(file, own('b'), 'v2').page('p', {}).key).toBe('v2');
});

test('a view reads like the value', () => {
  const view = openPageReads(file, values, 'v1').page('p', {}).read();
  expect(view.harbours.size).toBe(2);
  expect([...view.harbours]).toEqual([...values.harbours]);
  expect(view.harbours.get('omsk')).toBe(view.harbours.get('omsk'));
  expect({ ...view.counts }).toEqual(values.counts);
  const walked: string[] = [];
  view.harbours.forEach(({ name }, key) => walked.push(`${key} ${name}`));
  expect(walked).toEqual(['omsk Omsk', 'tomsk Tomsk']);
});

test('a file that is cut off or changed counts as none', async () => {
  build(pages, values, 'v1');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('depth', 'heigh'));
  expect(build(pages, values, 'v2')).toContain('v2');
  await truncate(file, 100);
  expect(new Set(build(pages, values, 'v3'))).toEqual(new Set(['v3']));
});
