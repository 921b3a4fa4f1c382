import fc from 'fast-check';
import type { Paragraph, PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { renderPhrasing } from './render-phrasing.ts';
import { renderWholePhrasing } from './render-whole-phrasing.ts';

const characters = fc.constantFrom(...'a&<>"\'`;#x26é😀\0\t\\ \n', '&amp;', '\u00a0');
const text = fc.array(characters).map((all) => all.join(''));
const url = fc.oneof(
  text,
  fc.constantFrom('/a/', '//a', '#b', 'javascript:x', 'mailto:a@b.c', ''),
  text.map((end) => `https://a.example/?${end}`),
);
const leaf: fc.Arbitrary<PhrasingContent> = fc.oneof(
  text.map((value) => ({ type: 'text' as const, value })),
  fc.constantFrom('1', '2', '01', 'a').map((identifier) => ({
    type: 'footnoteReference' as const,
    identifier,
  })),
  fc.record({ type: fc.constant('image' as const), url, alt: fc.option(text) }),
  text.map((value) => ({ type: 'inlineCode' as const, value })),
  text.map((value) => ({ type: 'html' as const, value })),
  fc.constant({ type: 'break' as const }),
);
const nodes: fc.Arbitrary<PhrasingContent[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: leaf },
    fc.record({
      type: fc.constantFrom('emphasis' as const, 'strong' as const),
      children: fc.array(leaf),
    }),
    fc.record({
      type: fc.constant('link' as const),
      url,
      children: fc.array(leaf),
    }),
  ),
  { maxLength: 5 },
);

test('is what the library writes', () => {
  fc.assert(
    fc.property(nodes, (children) => {
      const paragraph: Paragraph = { type: 'paragraph', children };
      const counted: number[] = [];
      const html = renderWholePhrasing(paragraph, (note) => {
        counted.push(note);
        return `ref-${note}-${counted.filter((each) => Object.is(each, note)).length}`;
      });
      expect(renderPhrasing(paragraph, new Map())).toEqual({ html, notes: counted });
    }),
    { numRuns: 500, seed: 1 },
  );
});
