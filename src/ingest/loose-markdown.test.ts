import { describe, expect, it } from 'vitest';
import { printMarkdown } from '../report/markdown.ts';
import type { Omission } from './document.ts';
import { hasMarkup, parseLooseMarkdown } from './loose-markdown.ts';

const read = (...lines: string[]) => printMarkdown(parseLooseMarkdown(lines, [])).trimEnd();

describe('parseLooseMarkdown', () => {
  it.each<[string, string[], string]>([
    [
      'links of marks',
      ['The bridge fell.[[4]](https://site.example/a/<#_edn0f4>)'],
      'The bridge fell.\\[4]',
    ],
    [
      'links of notes, and addresses cut at a blank',
      [
        '[[4]](https://site.example/a/<#_ednref4>) <https://news> dot example/a_b ; <https://t.example/c>',
      ],
      '\\[4] https://news dot example/a_b ; https://t.example/c',
    ],
    [
      'several notes on one line',
      ['[1] https://a.example/x[2] https://b.example/y'],
      '\\[1] https://a.example/x\n\n\\[2] https://b.example/y',
    ],
    ['emphasis in addresses', ['https://t.example/_a_/b'], 'https://t.example/\\_a\\_/b'],
    ['bold in headings', ['#### **Goal: hold the bridge**'], '#### Goal: hold the bridge'],
    ['items of a list', ['* one', '* two', 'Text.'], '- one\n- two\n\nText.'],
    ['a year that begins a line', ['2022. The bridge fell.'], '2022\\. The bridge fell.'],
    [
      'captions under images',
      ['![x](https://site.example/map.png)', '▲ Map of the harbour.'],
      '![Map of the harbour.](https://site.example/map.png)',
    ],
    ['tags', ['The <u>bridge</u> fell.'], 'The bridge fell.'],
    ['blocks of HTML', ['<div onclick="x()">The bridge fell.</div>'], 'The bridge fell.'],
    ['deep nesting', ['> > > > > > The bridge.'], 'The bridge.'],
  ])('repairs %s', (_, lines, expected) => {
    expect(read(...lines)).toBe(expected);
  });

  it('records HTML and texts of images that it leaves out', () => {
    const omitted: Omission[] = [];
    const lines = ['<script>x()</script>', '![old](https://site.example/m.png)', '▲ New.'];
    parseLooseMarkdown(lines, omitted);
    expect(omitted).toEqual([
      { rule: 'html', text: '<script>x()</script>' },
      { rule: 'image-text', text: 'old' },
    ]);
  });

  it('reads a line of countless signs as text', () => {
    expect(read('*['.repeat(4000))).toHaveLength('\\*\\['.length * 4000);
  });
});

describe('hasMarkup', () => {
  it.each([
    ['# A heading', true],
    ['See [the bridge](https://site.example/).', true],
    ['**Bold** text', true],
    ['__Bold__ text', true],
    ['A note [25](https://site.example/) of plain text', false],
    ['- An item of plain text', false],
    ['[1] https://site.example/__init__', false],
    ['#hashtag, 2 ** 3', false],
  ])('of %j is %s', (text, expected) => {
    expect(hasMarkup(text)).toBe(expected);
  });
});
