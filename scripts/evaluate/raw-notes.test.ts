import { describe, expect, test } from 'vitest';
import { textOf } from './raw-lines.ts';
import { cutNotes } from './raw-notes.ts';

const cut = (...lines: string[]) => {
  const { body, notes, tail } = cutNotes(lines.map((text) => [{ text }]));
  const texts = [...(notes ?? [])].map(([number, of]) => [number, ...of.map(textOf)]);
  return { body: body.map(textOf), notes: texts, tail: tail.map(textOf) };
};

describe('cutNotes', () => {
  test('a text without notes is all body', () => {
    expect(cutNotes([[{ text: 'Only text.' }]]).notes).toBeUndefined();
  });

  test('the list starts at the last line with mark 1', () => {
    expect(cut('A.', '[1] goes on.[2]', '[1] https://a.example', '[2] https://b.example')).toEqual({
      body: ['A.', '[1] goes on.[2]'],
      notes: [
        [1, '[1] https://a.example'],
        [2, '[2] https://b.example'],
      ],
      tail: [],
    });
  });

  test.each([
    ['a line without a mark goes on with the note', ['A.[1]', '[1] a', 'b'], [[1, '[1] a', 'b']]],
    [
      'or is the next note, if the text has its mark and the numbers leave it out',
      ['A.[1] B.[2] C.[3]', '[1] a', 'b', '[3] c'],
      [
        [1, '[1] a'],
        [2, 'b'],
        [3, '[3] c'],
      ],
    ],
    [
      'roman figures',
      ['A.[i] B.[iv]', '[i] a', '[iv] b'],
      [
        [1, '[i] a'],
        [4, '[iv] b'],
      ],
    ],
    [
      'notes on one line',
      ['A.', '[1] a[2] b?c[0]=d[3] e'],
      [
        [1, '[1] a'],
        [2, '[2] b?c[0]=d'],
        [3, '[3] e'],
      ],
    ],
  ])('%s', (_, lines, notes) => {
    expect(cut(...lines).notes).toEqual(notes);
  });

  test('a number in superscript counts', () => {
    const lines = [
      [{ text: 'A.' }],
      [{ text: '[1] a' }],
      [{ text: '2', raised: true }, { text: 'b' }],
    ];
    expect([...(cutNotes(lines).notes?.keys() ?? [])]).toEqual([1, 2]);
  });

  test('what stands behind the notes is no note', () => {
    expect(cut('A.', '[1] a', 'Assessment as of noon', 'Next').tail).toEqual([
      'Assessment as of noon',
      'Next',
    ]);
  });
});
