import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { noFilters } from '../query/filters.ts';
import type { Answer, Load } from './answer.ts';
import { openEngine } from './engine.ts';
import { makeArchive, makeIndex, type MadeIndex } from './made-index.ts';
import { pause } from './pause.ts';

let index: MadeIndex;
beforeAll(async () => {
  const days = Array.from(
    { length: 12 },
    (_, day) => `2024-03-${String(day + 1).padStart(2, '0')}`,
  );
  index = await makeIndex(
    makeArchive(days.map((day) => ({ day, body: `The northern pilots waited on ${day}.` }))),
  );
}, 60_000);
afterEach(() => vi.useRealTimers());
afterAll(() => index.remove());

function requestFor(q: string, typing = true) {
  return { q, filters: noFilters(), order: 'relevance', typing, skip: 0, take: 10 } as const;
}

/** Files of postings and texts that have been loaded. */
function heavy(): number {
  return index.loaded.filter(([path]) => /postings\.bin$|texts\.bin$/.test(path)).length;
}

test('loads nothing for what is written on, and what is at hand is there at once', async () => {
  const engine = await openEngine(index.load);
  index.loaded.length = 0;
  let waiting = new AbortController();
  const given: Promise<Answer | undefined>[] = [];
  for (const q of ['n', 'no', 'nor', 'nort', 'northern']) {
    waiting.abort();
    waiting = new AbortController();
    given.push(engine.search(requestFor(q), waiting.signal).catch(() => undefined));
    await pause(20);
  }
  expect(heavy()).toBe(0);
  const answers = await Promise.all(given);
  expect(answers.map((answer) => answer?.reports)).toEqual([
    ...Array.from({ length: 4 }, () => undefined),
    12,
  ]);
  const loaded = heavy();
  // Timers that never ring.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await engine.search(requestFor('norther'));
  await engine.search(requestFor('northern'));
  expect(heavy()).toBe(loaded);
});

test('does not wait for a word that comes as a whole', async () => {
  const engine = await openEngine(index.load);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  expect(await engine.search(requestFor('pilots'))).toMatchObject({ reports: 12 });
});

test('gives the first reports while others are on their way, and never in another order', async () => {
  let texts = 0;
  const slowly: Load = async (path, range) => {
    if (path.endsWith('texts.bin') && ++texts > 3) await pause(60);
    return index.load(path, range);
  };
  const engine = await openEngine(slowly);
  const early: string[][] = [];
  const urlsOf = ({ groups }: Answer) => groups.map(({ url }) => url);
  const answer = await engine.search(requestFor('pilots', false), undefined, (first) =>
    early.push(urlsOf(first)),
  );
  const urls = urlsOf(answer);
  expect(urls).toHaveLength(10);
  expect(early).toEqual([urls.slice(0, 2), urls]);
});
