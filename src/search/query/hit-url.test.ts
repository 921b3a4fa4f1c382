import { expect, test } from 'vitest';
import { hitUrl } from './hit-url.ts';

test.each([
  ['/2024/01/26/roca/#p-1a2b3c4d', 'air defense', '/2024/01/26/roca/?q=air+defense#p-1a2b3c4d'],
  ['/2024/01/26/roca/', '"a" -b', '/2024/01/26/roca/?q=%22a%22+-b'],
  [
    '/a/#p-1',
    'Авдіївка & #1',
    '/a/?q=%D0%90%D0%B2%D0%B4%D1%96%D1%97%D0%B2%D0%BA%D0%B0+%26+%231#p-1',
  ],
])('%s, searched for %s', (url, q, expected) => expect(hitUrl(url, q)).toBe(expected));

test('a query that is too long for an address is left out', () => {
  expect(hitUrl('/a/#p-1', 'Київ '.repeat(1000))).toBe('/a/#p-1');
});
