import { expect, it } from 'vitest';
import { splitNotes } from './split-notes.ts';

it.each<[string, string[]]>([
  [
    '[1] https://a.example[2] https://b.example',
    ['[1] https://a.example', '[2] https://b.example'],
  ],
  ['[7] Page [3] of a.example[8]b.example', ['[7] Page [3] of a.example', '[8]b.example']],
  ['Text with a mark.[1] More text.[2]', ['Text with a mark.[1] More text.[2]']],
])('splits %j', (line, expected) => {
  expect(splitNotes(line)).toEqual(expected);
});
