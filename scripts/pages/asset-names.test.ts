import { expect, test } from 'vitest';
import { renamedAssets, replaceAssets, stemsOf } from './asset-names.ts';

test('names of assets count without their hashes, but where two would be one', () => {
  const stems = stemsOf([
    'a.abcd1234.css',
    'a.abcd1234.js',
    'b-_bcd-234.js',
    'c.AAAAAAAA.js',
    'c.BBBBBBBB.js',
  ]);
  expect([...stems.values()]).toEqual(['a.css', 'a.js', 'b.js', 'c.AAAAAAAA.js', 'c.BBBBBBBB.js']);
});

test('assets that are others have their new names in pages', () => {
  const renamed = renamedAssets(
    ['a.abcd1234.css', 'b.abcd1234.js', 'gone.abcd1234.js', 'two.AAAAAAAA.js'],
    ['a.zzzz1234.css', 'b.abcd1234.js', 'new.abcd1234.js', 'two.AAAAAAAA.js', 'two.BBBBBBBB.js'],
  );
  expect([...renamed]).toEqual([['a.abcd1234.css', 'a.zzzz1234.css']]);
  const page =
    '<link href="/_astro/a.abcd1234.css"><script src="/_astro/b.abcd1234.js">a.abcd1234.css';
  expect(replaceAssets(page, renamed)).toBe(
    '<link href="/_astro/a.zzzz1234.css"><script src="/_astro/b.abcd1234.js">a.abcd1234.css',
  );
});
