import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { defaultNodeHandlers, toMdast } from 'hast-util-to-mdast';
import { expect, test } from 'vitest';
import { foldWhiteSpace } from './fold-white-space.ts';

const text = fc
  .array(fc.constantFrom('a', ' ', '  ', '\n', '\t', '\r\n', '\v', '\u00a0', ''), { maxLength: 4 })
  .map((all): ElementContent => ({ type: 'text', value: all.join('') }));
const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: text },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('element' as const),
        tagName: fc.constantFrom(
          ...['a', 'em', 'strong', 'code', 'q', 'p', 'div', 'h2', 'ul', 'li', 'blockquote', 'pre'],
          ...['br', 'wbr', 'hr', 'img', 'picture', 'nobr', 'xmp', 'listing', 'table', 'tr', 'td'],
          ...['noembed', 'rp', 'param', 'dialog', 'figure', 'figcaption', 'main', 'ruby'],
        ),
        properties: fc.constant({}),
        children: fc.array(tie('node'), { maxLength: 4 }),
      }),
    },
  ),
}));

test('gives what the library gives', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 5 }), (children) => {
      const html: Root = { type: 'root', children };
      const folded = foldWhiteSpace(html);
      const nothing: Root = { type: 'root', children: [] };
      const root = {
        root: (state: Parameters<typeof defaultNodeHandlers.root>[0]) =>
          defaultNodeHandlers.root(state, folded),
      };
      expect(toMdast(nothing, { nodeHandlers: root })).toEqual(toMdast(html));
    }),
    { numRuns: 3000, seed: 1 },
  );
});
