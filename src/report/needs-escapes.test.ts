import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { expect, test, vi } from 'vitest';
import { printMarkdown } from './markdown.ts';
import { needsEscapes } from './needs-escapes.ts';

vi.mock('./needs-escapes.ts', { spy: true });

const around = fc.constantFrom('', '', '', ' ', 'a', ' a', 'a ', '1', '-', '[', '(');
const value = fc
  .tuple(around, fc.constantFrom(...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\t\n\r\u007fa'), around)
  .map((all) => all.join(''));
const leaf: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 4, arbitrary: value.map((value) => ({ type: 'text' as const, value })) },
  fc.constant({ type: 'footnoteReference' as const, identifier: '1', label: '1' }),
  fc.record({ type: fc.constant('image' as const), url: fc.constant('/a'), alt: value }),
  fc.constant({ type: 'break' as const }),
);
const phrasing: fc.Arbitrary<PhrasingContent[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: leaf },
    fc.record({
      type: fc.constantFrom('emphasis' as const, 'strong' as const),
      children: fc.array(leaf, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('link' as const),
      url: fc.constantFrom('/a', 'https://a.example/b_c', 'mailto:a@b.c'),
      children: fc.array(leaf, { maxLength: 3 }),
    }),
  ),
  { maxLength: 4 },
);
const cell = phrasing.map((children): TableCell => ({ type: 'tableCell', children }));
const block = phrasing.chain((children): fc.Arbitrary<RootContent> => {
  const paragraph = { type: 'paragraph' as const, children };
  return fc.oneof<fc.Arbitrary<RootContent>[]>(
    fc.constant(paragraph),
    fc.constant({ type: 'heading' as const, depth: 2 as const, children }),
    fc.constant({ type: 'blockquote' as const, children: [paragraph] }),
    fc.constant({
      type: 'list' as const,
      children: [{ type: 'listItem' as const, children: [paragraph] }],
    }),
    fc.constant({
      type: 'footnoteDefinition' as const,
      identifier: '1',
      label: '1',
      children: [paragraph],
    }),
    fc.array(cell, { minLength: 1, maxLength: 2 }).map((cells) => ({
      type: 'table' as const,
      children: [{ type: 'tableRow' as const, children: cells }],
    })),
  );
});

test('texts are printed as the library prints them', () => {
  const root = fc.array(block, { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(root, (children) => {
      const tree: Root = { type: 'root', children };
      vi.mocked(needsEscapes).mockReset();
      const printed = printMarkdown(tree);
      vi.mocked(needsEscapes).mockReturnValue(true);
      expect(printed).toBe(printMarkdown(tree));
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('most texts need no escapes', () => {
  vi.mocked(needsEscapes).mockReset();
  expect(needsEscapes('Ferries (all of them) – 3 of 4 – ran on May 5: “We run.”', '\n', '[')).toBe(
    false,
  );
});
