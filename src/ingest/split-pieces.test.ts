import { expect, it } from 'vitest';
import { splitPieces } from './split-pieces.ts';

const wide = 'a line that an editor has broken at a fixed width of the text';

it.each<[string, string, string[]]>([
  ['blank lines between paragraphs', 'One.\n\n \nTwo.', ['One.', 'Two.']],
  [
    'lines that are paragraphs',
    'One.\nTwo.\n- three\n- four',
    ['One.', 'Two.', '- three', '- four'],
  ],
  [
    'lines broken at a fixed width',
    `${wide}\n${wide}\n${wide}\n${wide}\nand its end.\n\n- ${wide}\n  and more`,
    [`${wide} ${wide} ${wide} ${wide} and its end.`, `- ${wide} and more`],
  ],
  ['signs that are not seen', '\u00adA\u200b\u00a0 b.\ufeff', ['A b.']],
])('splits %s', (_, text, expected) => {
  expect(splitPieces(text)).toEqual(expected);
});
