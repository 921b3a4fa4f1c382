import { describe, expect, it } from 'vitest';
import { citeUrl, safeUrl, splitUrls } from './cited-url.ts';

describe('splitUrls', () => {
  it.each([
    ['https://a.example/x; https://b.example/y.', ['https://a.example/x', 'https://b.example/y']],
    ['see https://a.example/x_(y), p. 3', ['https://a.example/x_(y)']],
    ['(https://a.example/x)', ['https://a.example/x']],
    ['suspilne dot media/123-x', ['https://suspilne.media/123-x']],
    ['http://kremlin dot ru/events', ['http://kremlin.ru/events']],
    ['https://www.president dot gov.ua/news/1', ['https://www.president.gov.ua/news/1']],
    ['t[.]me/rybar/1', ['https://t.me/rybar/1']],
    ['https://www%20dot%20daily.example/1', ['https://www.daily.example/1']],
    ['https://daily(.)example/1', ['https://daily.example/1']],
    ['https://t,.me/one', []],
    ['the dot on the i', []],
    ['nothing here', []],
  ])('finds the addresses of %j', (text, urls) => {
    const found = splitUrls(text).flatMap((part) => (typeof part === 'string' ? [] : [part.url]));
    expect(found).toEqual(urls);
  });

  it('loses nothing of the text', () => {
    const text = 'A, http://kremlin dot ru/x; B https://c.example/d. End';
    const parts = splitUrls(text).map((part) =>
      typeof part === 'string' ? part : (part.written ?? part.url),
    );
    expect(parts.join('')).toBe(text);
  });

  it('says what was restored', () => {
    expect(citeUrl('suspilne dot media/1')).toEqual({
      url: 'https://suspilne.media/1',
      written: 'suspilne dot media/1',
      outlet: 'suspilne.media',
      restored: true,
    });
  });
});

describe('safeUrl', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:password@a.example/',
    'https://a.example/\u0000',
    'https://nodot/',
    'ftp://a.example/',
    `https://a.example/${'x'.repeat(5000)}`,
  ])('refuses %j', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });
});
