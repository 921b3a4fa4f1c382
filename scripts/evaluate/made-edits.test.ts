import { expect, test } from 'vitest';
import { makeEdit } from './made-edits.ts';
import { seededRandom } from './random.ts';

const towns = ['Alda', 'Brim', 'Corle', 'Dunmore', 'Estwick', 'Fenn', 'Gale', 'Hythe'];
const texts = towns.map(
  (town, index) =>
    `In ${town} the market opened at ${index} in the morning. Few came to ${town} so early. The rest followed ${town}'s bells.`,
);
const foreign = [
  'A ship left the northern port with timber.',
  'Nobody had counted the empty houses.',
];
const edit = (seed: number) => makeEdit(texts, foreign, seededRandom(seed));

test('the same seed makes the same edits, another one makes others', () => {
  expect(edit(1)).toEqual(edit(1));
  expect(edit(1)).not.toEqual(edit(2));
});

test('every passage has its outcome, and what is right stands in the new text', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { before, after, outcomes } = edit(seed);
    expect(outcomes.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const ids = new Set(after.map(({ id }) => id));
    for (const { kind, id, right } of outcomes) {
      if (kind === 'kept' && right.length === 1 && ids.has(id)) expect(right).toEqual([id]);
      for (const each of right) expect(each === null || ids.has(each)).toBe(true);
      if (kind === 'removed' || kind === 'exchanged') expect(right).toEqual([null]);
    }
  }
});
