import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutMarkdown } from './cut-markdown.ts';
import { parseMarkdown } from './markdown.ts';
import { parseWholeMarkdown } from './parse-whole-markdown.ts';

/** Cut or whole, a text has one tree, with every node at its place. */
function expectSame(text: string): void {
  expect(parseMarkdown(text)).toEqual(parseWholeMarkdown(text));
}

const plain = [
  'A **bold** word, an _even_ one, and t dot me/a_b_c & more.[^1][^2]',
  '**Bold.** “*Quoted*”, [sic], 5 * 5 = 25 \\[so\\] it is\\_',
  'See [the **one** here](https://a.example/?b=1&c=2_d) and ![a map](/m.png).',
  '[![](https://a.example/i.png)](https://a.example/)',
  '### A heading, _too_',
  '<!-- boilerplate -->',
  '- One.\n- **Two.** And more.[^1]\n- 2.5 km.',
  '[^1]: https://a.example/b_c ; https://a.example/d\n[^2]: A paper.',
];

test.each(plain)('is read without the library: %s', (text) => {
  const cut = cutMarkdown(`${text}\n\n[^1]: One\n\n[^2]: Two\n`);
  expect(cut?.pieces.map(({ nodes }) => nodes !== undefined)).not.toContain(false);
});

const others = [
  '1. One\n2. Two',
  '* A star',
  '2) Two',
  '-',
  '- One\n  - Two',
  '- One\n\n  Two',
  '> A quote\nthat goes on',
  '> - A list',
  'Two\nlines',
  'A hard\\\nbreak',
  'A title\n===',
  'A | B\n--|--\nC | D',
  '---',
  '* * *',
  '    code',
  ' a',
  'A `code`, &amp;, &copy, <b>html</b>',
  '**Unequal* and __un_even**',
  '*a [b* c](/d) [e](/f "g") [h](<i j>) [k](l(m)n)',
  '[a [b](/c)](/d) ![a [b](/c)](/d) ![a *b*](/c)',
  '[a]: /b',
  'A [a] and [b][a], [^9], ![^1], [^1](/a)',
  '[^1]: One\n    goes on',
  '[^1]: - A list\n\n- another',
  '[^note]: Named',
  '```\n\n- no list\n\n```',
  '<!-- a comment\n\n- over lines -->',
  '# Closed #',
  'A tab\tand\r\nother lines',
  '\uFEFFA mark',
];

test.each([...plain, ...others])('is the same between others: %j', (text) => {
  for (const before of ['', 'A.\n\n', '- A\n\n', '[^2]: A\n\n', '> A\n\n'])
    for (const after of ['', '\n', '\n\n', '\n\nB.', '\n\n- B\n- C', '\n\n[^1]: B\n\n'])
      expectSame(before + text + after);
});

const pieces = fc.constantFrom(
  ...'*_[]()<>&`!#-+.:|~^\\=1aB “é😀\n'.split(''),
  ...['**', '__', '***', '](/u)', '![', '[^1]', '[^1]: ', '\n\n[^2]: x', '&amp;', '&#x26;', '<b>'],
  ...[
    '\\*',
    '\\\n',
    '\t',
    '\r\n',
    '\n\n',
    '\n  ',
    '    ',
    '\n- ',
    '\n\n- ',
    '1. ',
    '\n> ',
    '\n|-|\n',
  ],
  ...[
    '\n---\n',
    '\n===\n',
    '```',
    '~~~',
    'https://a.b/c_d?e=f&g',
    'www.a.b',
    'x@y.z',
    '[a]: /u',
    ']:',
  ],
);
const block = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...plain, ...others) },
  fc.array(pieces, { maxLength: 10 }).map((all) => all.join('')),
);
const blocks = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n')), { maxLength: 10 })
  .map((all) => all.flat().join(''));
/** Texts in a few places of which something stands for one character. */
const texts = fc
  .tuple(blocks, fc.array(fc.tuple(fc.nat(), pieces), { maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((changed, [number, piece]) => {
      const index = number % (changed.length + 1);
      return changed.slice(0, index) + piece + changed.slice(index + 1);
    }, text),
  );

test('any text is the same', () => {
  fc.assert(fc.property(texts, expectSame), { numRuns: 500, seed: 1 });
});

test('any line is the same', () => {
  const line = fc.array(pieces.filter((piece) => !/[\n\r]/.test(piece))).map((all) => all.join(''));
  fc.assert(
    fc.property(line, (text) => expectSame(`A${text}\n\n[^1]: ${text}\n\n- ${text}`)),
    { numRuns: 500, seed: 1 },
  );
});

test('every report of the archive is the same', () => {
  const folder = new URL('../../content/reports/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.md')))
    expectSame(readFileSync(new URL(file, folder), 'utf8').replace(/^---\n.*?\n---\n/s, ''));
});
