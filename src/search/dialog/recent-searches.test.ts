import { afterEach, expect, test, vi } from 'vitest';
import { forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';

afterEach(() => vi.unstubAllGlobals());

test('the latest comes first, each once, ten at most', () => {
  stubStorage();
  expect(recentSearches()).toEqual([]);
  for (let count = 1; count <= 12; count++) keepSearch(`query ${count}`);
  keepSearch('  query   7 ');
  expect(recentSearches()).toEqual(
    [7, 12, 11, 10, 9, 8, 6, 5, 4, 3].map((count) => `query ${count}`),
  );
  forgetSearches();
  expect(recentSearches()).toEqual([]);
});

test('nothing and very much are not kept', () => {
  stubStorage();
  keepSearch(' ');
  keepSearch('x'.repeat(201));
  expect(recentSearches()).toEqual([]);
});

test.each(['{', '{"0":"a"}', 'null', '3'])(
  'what something else has written, %s, is none',
  (text) => {
    stubStorage(new Map([['daybook-searches', text]]));
    expect(recentSearches()).toEqual([]);
  },
);

test('what is no text is passed over', () => {
  stubStorage(new Map([['daybook-searches', '["a", 1, null, "b"]']]));
  expect(recentSearches()).toEqual(['a', 'b']);
});

test('refused storage holds nothing, and nobody notices', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  keepSearch('query');
  forgetSearches();
  expect(recentSearches()).toEqual([]);
});

function stubStorage(held = new Map<string, string>()): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  });
}
