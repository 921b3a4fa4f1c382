import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Omission } from './document.ts';
import { selectArticle } from './select-article.ts';

const prose = (about: string) =>
  `The ${about} of the old harbour was opened again on Monday after two years of repair work.`;

function select(lines: string[]) {
  const omitted: Omission[] = [];
  const { title, authors, pieces } = selectArticle(lines, omitted);
  return { title, authors, texts: pieces.map(({ text }) => text), pieces, omitted };
}

describe('selectArticle', () => {
  it('leaves out what stands above the headline and below the text', () => {
    const title = 'Harbour bridge opens again after repair';
    const { texts, ...found } = select([
      title,
      ...['Home', 'News', 'Sports', 'Weather', 'Sign in', 'Home', 'News', 'Sports'],
      title,
      'Ada Berg',
      'Tue, February 24, 2026 at 9:44 AM',
      '0',
      prose('bridge'),
      'Advertisement',
      prose('crane'),
      'Show comments',
      'Weather tomorrow: a little rain and much wind',
      `${title} - Coast Gazette`,
    ]);
    expect(found).toMatchObject({ title, authors: ['Ada Berg'] });
    expect(texts).toEqual([prose('bridge'), prose('crane')]);
  });

  it('takes the headline that the page names with its site', () => {
    const { title } = select([
      'News',
      'Bridge opens again after repair | News | gazette.example',
      'Menu',
      'Bridge opens again after repair',
      prose('bridge'),
    ]);
    expect(title).toBe('Bridge opens again after repair');
  });

  it.each<[string, string[]]>([
    ['a paragraph', [prose('bridge'), prose('crane')]],
    ['a paragraph without a full stop at its end', [`${prose('bridge')} (ABC)`, prose('crane')]],
  ])('takes %s for no headline', (_, lines) => {
    expect(select(lines)).toMatchObject({ title: undefined, texts: lines });
  });

  it.each<[string, string[]]>([
    ['advertisement', ['Реклама']],
    ['share-buttons', ['Facebook']],
    ['photo-credit', ['Снимка: АБВ/ГДЕ']],
    ['photo-credit', ['(Getty Images)']],
    ['photo-caption', ['Ferries in the harbour, January 5, 2026 [Ada Berg/Reuters]']],
    ['call-to-action', ['Читайте также: мост закрыли']],
    ['related', ['Mayor Opens Harbour Bridge With Band, Cake And Rain']],
    ['short-lines', ['How ferries changed the islands', 'Why the bridge may stay closed']],
    ['teaser', ['The ferries of the islands will not be allowed to le…']],
    ['consent', ['This site needs JavaScript. Your browser blocks it.']],
  ])('leaves out %s between paragraphs', (rule, lines) => {
    const text = ['A headline of the harbour', prose('bridge'), ...lines, prose('crane')];
    const { texts, omitted } = select(text);
    expect(texts).toEqual([prose('bridge'), prose('crane')]);
    expect(omitted).toEqual([{ rule, text: lines.join('\n') }]);
  });

  it.each<[string, string[]]>([
    ['a list that a line announces', ['The following were closed:', 'the bridge', 'the crane']],
    ['a short sentence', ['It rained.']],
    ['who said it', ['“We rebuilt the bridge twice.”', '– Ada Berg']],
    [
      'a long sentence without a full stop',
      [prose('bridge').replace(/\.$/, ' and one more month')],
    ],
  ])('keeps %s', (_, lines) => {
    const text = [prose('dock'), ...lines, prose('crane')];
    expect(select(['A headline of the harbour', ...text]).texts).toEqual(text);
  });

  it('takes one short line between paragraphs for a heading', () => {
    const { pieces } = select(['A headline here', prose('a'), '- Two bridges -', prose('b')]);
    expect(pieces[1]).toEqual({ text: 'Two bridges', isHeading: true });
  });

  it('keeps sentences of the text after a line that could end it', () => {
    const rest = [prose('crane'), prose('dock'), prose('ferry')];
    const { texts } = select(['A headline here', prose('bridge'), 'Related stories', ...rest]);
    expect(texts).toEqual([prose('bridge'), ...rest]);
  });

  it('keeps or records every word', () => {
    const line = fc.constantFrom(
      ...['Home', 'Share', prose('bridge'), prose('crane'), 'A headline of the harbour', 'The'],
      ...['5 May 2026', '(AP)', 'on Monday that', 'Ada Berg', 'By', 'Related stories', '12'],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const { title = '', texts, omitted } = select(lines);
        const found = new Set(
          [title, ...texts, ...omitted.map(({ text }) => text)].join(' ').split(/\s+/),
        );
        expect(
          lines
            .join(' ')
            .split(/\s+/)
            .filter((word) => !found.has(word)),
        ).toEqual([]);
      }),
    );
  });
});
