import { expect, test } from 'vitest';
import { printHtml } from './copy-phrases.ts';

test('a citation as HTML: italics and lines are elements, all else is text', () => {
  expect(printHtml(['(A & B)\n“', { italic: '<script>' }, '”'])).toBe(
    '(A &amp; B)<br>“<i>&lt;script&gt;</i>”',
  );
});
