import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseWholeMarkdown } from './parse-whole-markdown.ts';

/** How many tables a text has; a bar at its end makes sure that they are looked for. */
function countTables(text: string): number {
  let count = 0;
  visit(parseWholeMarkdown(text), 'table', () => void count++);
  return count;
}

test.each(['| a | b |\n| - | - |', 'a | b\n-|-', 'a\n:-', '> a\n> -:', '- a\n  :-:'])(
  'a table is found: %j',
  (text) => expect(countTables(text)).toBe(1),
);

test('a text that is not looked through for tables has none', () => {
  const pieces = [
    'a',
    'b c',
    '-',
    '---',
    ':',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '[^1]',
    '[^1]: x',
    '=',
  ];
  const text = fc.array(fc.constantFrom(...pieces)).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (own) => {
      const marked = `${own}\n\nThe end | of it.`;
      expect(countTables(marked)).toBe(countTables(own));
    }),
    { numRuns: 2000, seed: 1 },
  );
});
