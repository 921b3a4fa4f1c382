import { describe, expect, it } from 'vitest';
import { checkMarkup } from './check-markup.ts';

describe('checkMarkup', () => {
  it.each([
    ['an article', '<article><p>One<p>Two<br><b>three</b></article>'.repeat(500)],
    ['paragraphs that are never closed', '<p>One'.repeat(5000)],
  ])('lets %s pass', (_, html) => {
    expect(checkMarkup(html)).toBeUndefined();
  });

  it.each([
    ['deep nesting', '<div>'.repeat(2000)],
    ['endless elements', '<p>a</p>'.repeat(200_000)],
    ['endless signs', '<'.repeat(300_000)],
  ])('stops %s', (_, html) => {
    expect(checkMarkup(html)).toMatch(/more than/);
  });
});
