import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageIdOf } from '../report/passage-id.ts';
import { printLedger, type Ledger, type LivePassage } from './ledger.ts';
import { readLedger } from './read-ledger.ts';
import { updateLedger } from './update-ledger.ts';

const none: Ledger = { live: [], retired: [] };
const first = 'The ferry between Alda and Brim stopped on Monday because its engine had failed.';
const second = first.replace('Monday', 'Tuesday');
const third = second.replace('engine', 'rudder');
const other = 'Farmers around Corle brought little wheat to the mill.';

function identify(...texts: string[]): LivePassage[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const id = passageIdOf(text, taken);
    taken.add(id);
    return { id, text };
  });
}

const play = (...versions: string[][]) =>
  versions.reduce((ledger, texts) => updateLedger(ledger, identify(...texts)), none);

/** Retired wordings with what they are now, as texts. */
const retiredIn = ({ live, retired }: Ledger) =>
  retired.map(({ now, text }) => [text, live.find(({ id }) => id === now)?.text ?? null]);

describe('updateLedger', () => {
  test('an edited passage retires with its wording', () => {
    expect(retiredIn(play([first, other], [second, other]))).toEqual([[first, second]]);
  });

  test('edits of edits lead to the end in one step', () => {
    const ledger = play([first, other], [second, other], [third, other]);
    expect(retiredIn(ledger)).toEqual([
      [first, third],
      [second, third],
    ]);
    expect(retiredIn(updateLedger(ledger, identify(other)))).toEqual([
      [first, null],
      [second, null],
      [third, null],
    ]);
  });

  test('a passage that comes back is live again', () => {
    const ledger = play([first, other], [second, other], [first, other]);
    expect(ledger.live).toEqual(identify(first, other));
    expect(retiredIn(ledger)).toEqual([[second, first]]);
  });

  test('what was removed comes back in other words', () => {
    const ledger = play([first, other], [other], [other, second]);
    expect(retiredIn(ledger)).toEqual([[first, second]]);
  });

  test('what was merged and is cut apart again has its own successors', () => {
    const mill = `${other} It closed a week early.`;
    const ledger = play([first, mill], [`${first} ${mill}`], [`${second} It sank.`, `${mill} So.`]);
    expect(retiredIn(ledger)).toEqual([
      [first, `${second} It sank.`],
      [mill, `${mill} So.`],
      [`${first} ${mill}`, `${mill} So.`],
    ]);
  });

  test('duplicates come and go', () => {
    expect(retiredIn(play([first, other], [first, first, other], [first, other]))).toEqual([
      [first, first],
    ]);
    const edited = play([first, other, first], [second, other, first]);
    expect(retiredIn(edited)).toEqual([[first, first]]);
  });

  test('a change of spelling is recorded', () => {
    const ledger = play([first], [first.toUpperCase()]);
    expect(ledger).toEqual({ live: identify(first.toUpperCase()), retired: [] });
  });

  test('no id is ever lost, none dangles, and a second run changes nothing', () => {
    const word = fc.constantFrom('alda', 'brim', 'corle', 'dunmore', 'estwick', 'fenn', 'gale');
    const passage = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    const versions = fc.array(fc.array(passage, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(versions, (texts) => {
        const published = new Set<string>();
        let ledger = none;
        for (const version of texts) {
          const passages = identify(...version);
          for (const { id } of passages) published.add(id);
          ledger = updateLedger(ledger, passages);
          expect(updateLedger(ledger, passages)).toEqual(ledger);
          expect(readLedger('l', printLedger(ledger))).toEqual({ ledger, problems: [] });
          const ids = [...ledger.live, ...ledger.retired].map(({ id }) => id);
          expect(ids.toSorted()).toEqual([...published].toSorted());
        }
      }),
    );
  });
});
