import { expect, test } from 'vitest';
import { LazyMap } from './lazy-map.ts';

function lengths() {
  const loaded: string[] = [];
  const load = (key: string) => {
    loaded.push(key);
    return { length: key.length };
  };
  const map = new LazyMap(['Omsk', 'Perm'], load, (key) => key);
  return { map, loaded };
}

test('loads a value once, when it is asked for', () => {
  const { map, loaded } = lengths();
  expect([map.size, map.has('Perm'), [...map.keys()]]).toEqual([2, true, ['Omsk', 'Perm']]);
  expect([map.get('Kazan'), map.has('Kazan')]).toEqual([undefined, false]);
  expect(loaded).toEqual([]);
  expect(map.get('Perm')).toBe(map.get('Perm'));
  expect(loaded).toEqual(['Perm']);
});

test('is walked through like any map, in the order of its keys', () => {
  const all = [
    ['Omsk', { length: 4 }],
    ['Perm', { length: 4 }],
  ];
  const { map } = lengths();
  map.get('Perm');
  expect([...map]).toEqual(all);
  expect([...lengths().map.entries()]).toEqual(all);
  expect([...lengths().map.values()]).toEqual([{ length: 4 }, { length: 4 }]);
  const walked: unknown[] = [];
  lengths().map.forEach((value, key) => walked.push([key, value]));
  expect(walked).toEqual(all);
});
