import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LazyMap } from '../lazy-map.ts';
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

const p1 = { whole: 'p1', main: 'm1' };

/** Builds pages, of which each shows what its function takes of the values, and names those that it rendered. */
function build(
  pages: Record<string, (values: Values) => unknown>,
  own: Values,
  props: unknown = {},
  version = 'v1',
): string[] {
  const reads = openPageReads(file, own, version);
  const rendered = Object.entries(pages).filter(([name, show]) => {
    const page = reads.page(name, p1, props);
    if (!page.same) show(page.read());
    return !page.same;
  });
  const names = Object.keys(pages);
  expect(reads.same()).toEqual(names.filter((name) => !rendered.some(([other]) => other === name)));
  reads.save(file);
  return rendered.map(([name]) => name);
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

test('a page is rendered again when what it has read is not the same', () => {
  expect(build(pages, values)).toEqual(Object.keys(pages));
  expect(build(pages, structuredClone(values))).toEqual([]);
  const deeper = change(({ harbours }) =>
    harbours.set('omsk', { name: 'Omsk', ships: ['Ant', 'Bee'], depth: 5 }),
  );
  expect(build(pages, deeper)).toEqual(['depth', 'all']);
  const more = change(({ harbours }) =>
    harbours
      .set('omsk', { name: 'Omsk', ships: ['Ant', 'Bee'], depth: 5 })
      .set('perm', { name: 'Perm', ships: [], depth: 1 }),
  );
  expect(build(pages, more)).toEqual(['absent', 'all']);
});

test('only the last build counts, and only of the same code', () => {
  build(pages, values);
  const counted = change(({ counts }) => (counts.ships = 4));
  expect(build({ count: pages.count }, counted)).toEqual(['count']);
  expect(build({ count: pages.count }, values)).toEqual(['count']);
  expect(build({ count: pages.count }, values, {}, 'v2')).toEqual(['count']);
  expect(build({ count: pages.count }, values, {}, 'v2')).toEqual([]);
});

test('a page counts only for the code that rendered it', () => {
  const render = (version: string) => {
    const reads = openPageReads(file, values, 'v1');
    const { same, read } = reads.page('depth', { whole: version, main: version }, {});
    if (!same) pages.depth(read());
    reads.save(file);
    return !same;
  };
  expect(['p1', 'p1', 'p2', 'p2', 'p1'].map(render)).toEqual([true, false, true, false, true]);
});

test('a page whose frame alone is of other code keeps its main, and what that has read', () => {
  const render = (own: Values, version: { whole: string; main: string }) => {
    const reads = openPageReads(file, own, 'v1');
    const { same, read } = reads.page('p', version, {});
    const mains = reads.sameMains();
    if (!same) {
      pages.count(read());
      if (mains.length === 0) pages.depth(read());
    }
    reads.save(file);
    return same ? 'same' : mains.length > 0 ? 'main' : 'none';
  };
  const deeper = change(({ harbours }) => {
    harbours.set('omsk', { name: 'Omsk', ships: ['Ant', 'Bee'], depth: 5 });
  });
  expect(render(values, { whole: 'p1', main: 'm1' })).toBe('none');
  expect(render(values, { whole: 'p2', main: 'm1' })).toBe('main');
  expect(render(values, { whole: 'p2', main: 'm1' })).toBe('same');
  expect(render(deeper, { whole: 'p2', main: 'm1' })).toBe('none');
  expect(render(deeper, { whole: 'p3', main: 'm2' })).toBe('none');
});

test('props and names tell pages apart', () => {
  build({ depth: pages.depth }, values, { at: 1 });
  expect(build({ depth: pages.depth }, values, { at: 1 })).toEqual([]);
  expect(build({ depth: pages.depth }, values, { at: 2 })).toEqual(['depth']);
  expect(build({ other: pages.depth }, values, { at: 2 })).toEqual(['other']);
});

test('a map that is walked through counts as one, a report too', () => {
  const report = { hash: 'a', id: 'x', passages: [{ text: 'Storm.' }] };
  const own = (hash: string) => ({ byId: new Map([['x', { ...report, hash }]]) });
  const show = openPageReads(undefined, own('a'), 'v1');
  expect(show.page('p', p1, {}).read().byId.get('x')?.passages).toEqual(report.passages);
  show.save(file);
  expect(openPageReads(file, own('a'), 'v1').page('p', p1, {}).same).toBe(true);
  expect(openPageReads(file, own('b'), 'v1').page('p', p1, {}).same).toBe(false);
});

test('what is reached in two ways counts in both', () => {
  const [one, other] = [{ depth: 1 }, { depth: 2 }];
  const show = ({ near, far }: Record<'near' | 'far', typeof one>) => [near.depth, far.depth];
  const render = (near: typeof one, far: typeof one) => {
    const reads = openPageReads(file, { near, far }, 'v1');
    const { same, read } = reads.page('p', p1, {});
    if (!same) show(read());
    reads.save(file);
    return !same;
  };
  expect([render(one, one), render(one, one), render(one, other)]).toEqual([true, false, true]);
});

test('what is loaded when it is asked for counts by its version', () => {
  let loaded = 0;
  const own = (version: string) => ({
    ships: new LazyMap(
      ['omsk'],
      () => ({ count: ++loaded }),
      () => version,
    ),
  });
  const render = (version: string) => {
    const reads = openPageReads(file, own(version), 'v1');
    const { same, read } = reads.page('p', p1, {});
    if (!same) Object.keys(read().ships.get('omsk') ?? {});
    reads.save(file);
    return !same;
  };
  expect([render('a'), render('a'), render('b')]).toEqual([true, false, true]);
  expect(loaded).toBe(2);
});

test('a view reads like the value', () => {
  const view = openPageReads(file, values, 'v1').page('p', p1, {}).read();
  expect(view.harbours.size).toBe(2);
  expect([...view.harbours]).toEqual([...values.harbours]);
  expect(view.harbours.get('omsk')).toBe(view.harbours.get('omsk'));
  expect({ ...view.counts }).toEqual(values.counts);
  const walked: string[] = [];
  view.harbours.forEach(({ name }, key) => walked.push(`${key} ${name}`));
  expect(walked).toEqual(['omsk Omsk', 'tomsk Tomsk']);
});

test('a file that is cut off or changed counts as none', async () => {
  build(pages, values);
  const text = await readFile(file, 'latin1');
  await writeFile(file, text.replace('depth', 'heigh'), 'latin1');
  expect(build(pages, values)).toEqual(Object.keys(pages));
  await truncate(file, 100);
  expect(build(pages, values)).toEqual(Object.keys(pages));
});

test('what a page has read elsewhere counts as if it had been read here', () => {
  const open = () => {
    const reads = openPageReads(undefined, values, 'v1');
    const depth = reads.page('depth', p1, {});
    return { reads, count: reads.page('count', p1, {}), depth };
  };
  const [here, elsewhere] = [open(), open()];
  pages.count(here.count.read());
  pages.depth(elsewhere.depth.read());
  const notes = elsewhere.reads.notes();
  expect(notes.pages.map(([name]) => name)).toEqual(['depth']);
  here.reads.take(structuredClone(notes));
  here.reads.save(file);
  const both = { depth: pages.depth, count: pages.count };
  expect(build(both, values)).toEqual([]);
  const deeper = change(({ harbours }) => {
    harbours.set('omsk', { name: 'Omsk', ships: [], depth: 5 });
  });
  expect(build(both, deeper)).toEqual(['depth']);
});
