import { expect, test } from 'vitest';
import type { NamePlace } from './find-names.ts';
import { Meetings } from './meetings.ts';

const name = (key: string, ...at: NamePlace[]) => ({ key, text: key, count: 1, at });

test('names meet in a sentence, unless they are words of one name', () => {
  const meetings = new Meetings([
    name('omsk', [1, 4], [3, 9]),
    name('black', [1, 5], [2, 7]),
    name('sea', [1, 5]),
    name('tomsk', [2, 8], [4, 12]),
  ]);
  const keys = ['omsk', 'black', 'sea', 'tomsk', 'pinsk'];
  const met = keys.map((one) => keys.filter((other) => meetings.meet(one, other)));
  expect(met).toEqual([['black', 'sea'], ['omsk', 'tomsk'], ['omsk'], ['black'], []]);
});
