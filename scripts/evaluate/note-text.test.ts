import { describe, expect, test } from 'vitest';
import { readNoteText } from './note-text.ts';
import type { Line } from './raw-lines.ts';

const link = (href: string, text = href) => ({ text, href });

describe('readNoteText', () => {
  test.each<[string, Line, string[]]>([
    [
      'plain text',
      [{ text: '[1] https://a.example/1 ; https://b.example/2' }],
      ['a.example/1', 'b.example/2'],
    ],
    [
      'a cut label',
      [link('https://a.example/long/path', 'https://a.example/lo...')],
      ['a.example/long/path'],
    ],
    [
      'a swallowed neighbour',
      [link('https://a.example/1;%C2%A0https://b.example/2')],
      ['a.example/1', 'b.example/2'],
    ],
    [
      'an empty anchor',
      [link('https://a.example/1;\u00a0https://b.example/2', '')],
      ['a.example/1', 'b.example/2'],
    ],
    [
      'an anchor that ends before the dot',
      [link('https://a'), { text: ' dot example/1' }],
      ['a.example/1'],
    ],
    [
      'the same with a slash put on',
      [link('https://a/', 'https://a'), { text: ' dot example/1' }],
      ['a.example/1'],
    ],
    [
      'several addresses, the last goes on',
      [link('https://a.example/1;\u00a0https://b', 'https://a.exa...'), { text: ' dot example/2' }],
      ['a.example/1', 'b.example/2'],
    ],
    [
      'a leaked anchor',
      [link('file:///C:/x.docx#_edn1', '[1]'), { text: ' https://a.example/1' }],
      ['a.example/1'],
    ],
    [
      'an archived page',
      [{ text: 'https://archive.example/2022/https://a.example/1' }],
      ['archive.example/2022/https://a.example/1'],
    ],
    [
      'a stray number',
      [{ text: 'https://a.example/1;[29] https://b.example/2' }],
      ['a.example/1', 'b.example/2'],
    ],
  ])('%s', (_, line, urls) => {
    expect(readNoteText([line]).urls).toEqual(urls);
  });

  test('counts obfuscations and keeps the other words', () => {
    const note = readNoteText([[{ text: 'Place: https://a dot example/1 (seen [dot] once)' }]]);
    expect(note).toMatchObject({ obfuscated: 2, words: ['Place', 'seen', 'once'] });
  });
});
