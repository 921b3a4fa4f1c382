import { afterEach, expect, test, vi } from 'vitest';
import { fetchFrom } from './fetch-load.ts';

const load = fetchFrom('/pagefind/');
const range = { start: 2, end: 5 };

afterEach(() => {
  vi.unstubAllGlobals();
});

function answerWith(...answers: (Response | Error)[]) {
  const fetch = vi.fn(async (_url: string, _options: RequestInit) => {
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked too often');
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test('asks for a part at an address of its own, and for the manifest anew', async () => {
  const fetch = answerWith(new Response('cde', { status: 206 }), new Response('{}'));
  expect(await load('a/texts.bin', range)).toEqual(new TextEncoder().encode('cde'));
  await load('manifest.json');
  expect(fetch.mock.calls).toEqual([
    ['/pagefind/a/texts.bin?2', { cache: 'default', headers: { Range: 'bytes=2-4' } }],
    ['/pagefind/manifest.json', { cache: 'no-cache', headers: {} }],
  ]);
});

test('cuts parts out of the whole file of a host that knows no parts, and keeps it', async () => {
  const fetch = answerWith(new Response('abcdefg'));
  const loadAll = fetchFrom('/pagefind/');
  expect(await loadAll('a/texts.bin', range)).toEqual(new TextEncoder().encode('cde'));
  expect(await loadAll('a/texts.bin', { start: 6, end: 7 })).toEqual(new TextEncoder().encode('g'));
  expect(fetch).toHaveBeenCalledOnce();
});

test('asks again past a cache that cuts a part short', async () => {
  const fetch = answerWith(
    new Response('cd', { status: 206 }),
    new Response('cde', { status: 206 }),
  );
  expect(await load('a/texts.bin', range)).toEqual(new TextEncoder().encode('cde'));
  expect(fetch.mock.calls.map(([, { cache }]) => cache)).toEqual(['default', 'no-store']);
});

test.each<[string, ...(Response | Error)[]]>([
  ['missing', new Response('', { status: 404 })],
  ['missing', new Response('', { status: 416 })],
  ['offline', new Response('', { status: 503 })],
  ['offline', new TypeError('Failed to fetch')],
  ['broken', new Response('abc')],
  ['broken', new Response('cd', { status: 206 }), new Response('cd', { status: 206 })],
])('is %s', async (reason, ...answers) => {
  answerWith(...answers);
  await expect(load('a/texts.bin', range)).rejects.toMatchObject({ reason });
});
