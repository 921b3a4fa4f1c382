import { describe, expect, test } from 'vitest';
import { passageIdOf } from '../report/passage-id.ts';
import type { LivePassage } from './ledger.ts';
import { matchPassages } from './match-passages.ts';

const ferry = 'The ferry between Alda and Brim stopped on Monday because its engine had failed.';
const mill = 'Farmers around Corle brought little wheat to the mill, which closed a week early.';
const road = 'A landslide blocked the upper road near Dunmore; workers cleared it within two days.';
const school = 'Pupils in Estwick returned to lessons after the flood, many of them without books.';
const harbour = 'The harbour of Fenn expects more coal this winter than in any year since 1990.';

function identify(texts: readonly string[]): LivePassage[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const id = passageIdOf(text, taken);
    taken.add(id);
    return { id, text };
  });
}

/** What each passage that is gone has become, as texts. */
function follow(
  before: readonly string[],
  after: readonly string[],
): [string, string | undefined][] {
  const [old, fresh] = [identify(before), identify(after)];
  const successors = matchPassages(old, fresh);
  return old
    .filter(({ id }) => !fresh.some((passage) => passage.id === id))
    .map(({ id, text }) => [text, fresh.find((each) => each.id === successors.get(id))?.text]);
}

describe('matchPassages', () => {
  const edited = road.replace('two days', 'three days');
  const rewritten = 'A landslide at Dunmore closed the upper road near the bridge for three days.';
  test.each<[string, string[], string[], [string, string | undefined][]]>([
    ['nothing gone', [ferry, mill], [mill, ferry, road], []],
    ['spelling and markup', [ferry], [ferry.toUpperCase().replace('.', '!')], []],
    ['a word', [ferry, road, mill], [ferry, edited, mill], [[road, edited]]],
    ['rewritten in its place', [ferry, road, mill], [ferry, rewritten, mill], [[road, rewritten]]],
    ['moved and edited', [ferry, road, mill], [edited, mill, ferry], [[road, edited]]],
    ['removed', [ferry, road, mill], [ferry, mill], [[road, undefined]]],
    ['removed beside one that stays', [ferry, road], [ferry], [[road, undefined]]],
    ['another in its place', [ferry, road, mill], [ferry, harbour, mill], [[road, undefined]]],
    [
      'split: the larger part',
      [`${ferry} ${mill} ${road}`],
      [ferry, `${mill} ${road}`],
      [[`${ferry} ${mill} ${road}`, `${mill} ${road}`]],
    ],
    [
      'merged: both',
      [ferry, mill, school],
      [`${ferry} ${mill}`, school],
      [
        [ferry, `${ferry} ${mill}`],
        [mill, `${ferry} ${mill}`],
      ],
    ],
    [
      'one edited, its like beside it removed',
      [ferry, `${road} One car was hit.`, road.replace('Dunmore', 'Dunbeg'), mill],
      [ferry, `${road} Two cars were hit.`, mill],
      [
        [`${road} One car was hit.`, `${road} Two cars were hit.`],
        [road.replace('Dunmore', 'Dunbeg'), undefined],
      ],
    ],
    ['a duplicate removed', [ferry, mill, ferry], [ferry, mill], [[ferry, ferry]]],
    ['no words', ['***', ferry], [ferry], [['***', undefined]]],
    [
      'short ones',
      [ferry, 'Upper road:', mill],
      [ferry, 'Upper roads:', mill],
      [['Upper road:', 'Upper roads:']],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(follow(before, after)).toEqual(expected);
  });

  test('what was removed comes back reworded', () => {
    const [gone] = identify([road]);
    const [back] = identify([edited]);
    if (!gone || !back) throw new Error('no passages');
    expect(matchPassages([], [back], [gone])).toEqual(new Map([[gone.id, back.id]]));
  });

  test('long texts without a passage in common take no long time', () => {
    const texts = (step: number) =>
      Array.from({ length: 150 }, (_, passage) =>
        Array.from({ length: 100 }, (_, word) => `w${(passage * 17 + word * step) % 991}`).join(
          ' ',
        ),
      );
    const started = performance.now();
    matchPassages(identify(texts(7)), identify(texts(13)));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
