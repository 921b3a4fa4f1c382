import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from './markdown.ts';
import { placeText } from './place-text.ts';
import { splitBlocks } from './split-blocks.ts';

function passageOf(markdown: string) {
  const [passage] = splitBlocks(parseMarkdown(markdown)).passages;
  if (!passage) throw new Error('the text must have a passage');
  return passage;
}

test.each([
  'Plain words.',
  'A **bold** word, an *italic* one, and `code`.',
  'Cats & dogs < mice > "quotes".',
  'Two  spaces\nand a line end.  \nA break.',
  'A claim.[^1] Another,[^2] and a third.[^1]\n\n[^1]: One\n[^2]: Two',
  'A [link](https://a.example.org/?b=1&c=2) and [another](/2024/01/26/).',
  'Émigrés 😀 ran.',
  '| a | b |\n|---|---|\n| January 25 | 2 |',
])('%s', (markdown) => {
  const passage = passageOf(markdown);
  const { text, placeOf } = placeText(passage.html);
  expect(text).toBe(passage.text);
  expect(placeOf(0, text.length)[1]).toBeLessThanOrEqual(passage.html.length);
});

test('links and marks of notes stand where the text has them', () => {
  const { html } = passageOf(
    'See [the **one** here](https://a.example.org/?b=1&c=2), then.[^1] And [so](/x/)[^2] on.\n\n[^1]: One\n[^2]: Two',
  );
  const placed = placeText(html);
  expect(placed.links.map(({ url, start, end }) => [url, placed.text.slice(start, end)])).toEqual([
    ['https://a.example.org/?b=1&c=2', 'the one here'],
    ['/x/', 'so'],
  ]);
  expect(placed.links.map(({ from, to }) => html.slice(from, to))).toEqual([
    '<a href="https://a.example.org/?b=1&#x26;c=2">the <strong>one</strong> here</a>',
    '<a href="/x/">so</a>',
  ]);
  expect(placed.marks.map(({ note, start }) => [note, placed.text.slice(0, start)])).toEqual([
    [1, 'See the one here, then.'],
    [2, 'See the one here, then. And so'],
  ]);
});

test('every character stands where it is said to', () => {
  const words = fc.stringMatching(/^[a-z&<>" *_]{1,30}$/);
  fc.assert(
    fc.property(words, (value) => {
      const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value }] };
      const [passage] = splitBlocks({ type: 'root', children: [paragraph] }).passages;
      if (!passage) return;
      const { text, placeOf } = placeText(passage.html);
      expect(text).toBe(passage.text);
      const characters = Array.from({ length: text.length }, (_, index) =>
        passage.html.slice(...placeOf(index, index + 1)),
      );
      const plain = { '&#x26;': '&', '&#x3C;': '<' } as Record<string, string>;
      expect(characters.map((each) => plain[each] ?? each.replace(/\s+/, ' ')).join('')).toBe(text);
    }),
  );
});
