import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBrokenSentences } from './join-broken-sentences.ts';

const join = (texts: string[], isWhole = false) =>
  joinBrokenSentences(texts, { isWhole }).map(({ text }) => text);

describe('joinBrokenSentences', () => {
  it.each<[string, string[], string[]]>([
    [
      'a name in italics between two halves',
      ['Harbour staff told The', 'Coast Gazette', 'on Monday that the crane fell.'],
      ['Harbour staff told The Coast Gazette on Monday that the crane fell.'],
    ],
    [
      'a sentence that begins with a name in italics',
      ['The', 'Coast Gazette', 'reported that the crane fell.'],
      ['The Coast Gazette reported that the crane fell.'],
    ],
    [
      'a full stop that was left alone',
      ['The council closed the bridge', '. It opens in May.'],
      ['The council closed the bridge. It opens in May.'],
    ],
    [
      'a mark of a note after its sentence',
      ['The council closed the bridge.', '[12] It opens in May.'],
      ['The council closed the bridge.[12] It opens in May.'],
    ],
    [
      'two words that stand side by side elsewhere',
      ['Mayor Ada', 'Berg opened the bridge.', 'Later Ada Berg left.'],
      ['Mayor Ada Berg opened the bridge.', 'Later Ada Berg left.'],
    ],
    [
      'a word cut in two',
      ['The port of', 'K', 'IRKVIK Harbour is closed.', 'KIRKVIK has two docks.'],
      ['The port of KIRKVIK Harbour is closed.', 'KIRKVIK has two docks.'],
    ],
  ])('joins %s', (_, texts, expected) => {
    expect(join(texts)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['whole sentences', ['The bridge is closed.', 'It opens in May.']],
    ['a heading and its text', ['Port Security', 'The bridge is closed.']],
    ['a date and what follows', ['5 May 2026, 17:10', 'ferries run again.']],
    ['items of a list', ['- The bridge of', '- the ferries']],
    [
      'a new sentence after a lost one',
      ['Ferries run to the islands', 'The bridge of the old town opens again in May.'],
    ],
  ])('leaves %s apart', (_, texts) => {
    expect(join(texts)).toEqual(texts);
  });

  it('takes what follows half a sentence for its rest where only breaks were added', () => {
    const texts = ['The ferries run to three', 'Northern islands and back.'];
    expect(join(texts)).toEqual(texts);
    expect(join(texts, true)).toEqual([texts.join(' ')]);
  });

  it('loses no sign', () => {
    const piece = fc.stringMatching(/^[A-Za-z.,[\]1-9 ]{1,20}$/).map((text) => text.trim() || 'a');
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (texts, isWhole) => {
        const squeeze = (parts: string[]) => parts.join('').replaceAll(' ', '');
        expect(squeeze(join(texts, isWhole))).toBe(squeeze(texts));
      }),
    );
  });
});
