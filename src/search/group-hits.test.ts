import { expect, test } from 'vitest';
import { groupHits } from './group-hits.ts';
import type { Posting } from './open-index.ts';

function hit(report: number, number?: number): Posting {
  const text = {
    url: `/${report}/${number === undefined ? '' : `#p-${number}`}`,
    text: '',
    title: `Report ${report}`,
    publisher: 'ISW',
    number: number === undefined ? undefined : String(number),
  };
  return { year: '2024', position: 0, load: () => Promise.resolve(text) };
}

test('groups hits by report, ten reports at a time', async () => {
  const hits = Array.from({ length: 60 }, (_, index) => hit(Math.floor(index / 4), index));
  const groups = groupHits(hits);
  const first = await groups.next();
  expect(first.map((group) => group.passages.length)).toEqual(Array(10).fill(4));
  expect(groups.done()).toBe(false);
  expect((await groups.next()).map((group) => group.url)).toEqual([
    '/10/',
    '/11/',
    '/12/',
    '/13/',
    '/14/',
  ]);
  expect(groups.done()).toBe(true);
});

test('a hit in the title is no passage', async () => {
  const [group] = await groupHits([hit(1), hit(1, 3)]).next();
  expect(group).toMatchObject({ url: '/1/', title: 'Report 1', passages: [{ number: '3' }] });
});

test('a report full of hits does not load whole', async () => {
  const groups = groupHits(Array.from({ length: 400 }, (_, index) => hit(1, index)));
  expect((await groups.next())[0]?.passages).toHaveLength(120);
  expect(groups.done()).toBe(false);
});
