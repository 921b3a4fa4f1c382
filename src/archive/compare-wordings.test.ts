import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeText } from '../report/passage-id.ts';
import { compareWordings } from './compare-wordings.ts';

const print = (before: string, after: string) =>
  compareWordings(before, after)
    .map(({ type, text }) =>
      type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('compareWordings', () => {
  test.each([
    ['the same', 'The mill burnt.', 'The mill burnt.', 'The mill burnt.'],
    ['quotes, case, dashes', '“The Mill” burnt –', '"the mill" burnt:', '"the mill" burnt:'],
    ['a word', 'The old mill burnt.', 'The new mill burnt.', 'The [-old -]{+new +}mill burnt.'],
    ['a possessive', 'The town’s mill', 'The village’s mill', 'The [-town’s -]{+village’s +}mill'],
    ['an end', 'It burnt.', 'It burnt down.', 'It burnt {+down.+}'],
    ['an end that is gone', 'It burnt, alas.', 'It burnt', 'It burnt[-, alas.-]'],
    ['everything', 'One two.', 'Three four.', '[-One two.-]{+Three four.+}'],
    ['nothing before', '', 'A mill.', '{+A mill.+}'],
    ['no words', '***', '—', '—'],
    [
      'a lone word between rewritten ones',
      'Dealers sold grain from the river ports last year.',
      'Farmers kept hay in the upland barns this spring.',
      '[-Dealers sold grain from the river ports last year.-]{+Farmers kept hay in the upland barns this spring.+}',
    ],
  ])('%s', (_, before, after, printed) => {
    expect(print(before, after)).toBe(printed);
  });

  test('both wordings can be put together again', () => {
    const text = fc
      .array(fc.constantFrom('a', 'B', 'c.', '“d”', 'é', '–', 'f’s'), { maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWordings(before, after);
        const without = (type: string) =>
          runs.flatMap((run) => (run.type === type ? [] : [run.text])).join('');
        expect(without('removed')).toBe(after);
        expect(normalizeText(without('added'))).toBe(normalizeText(before));
      }),
    );
  });

  test('wordings without end are not compared to the end', () => {
    const words = (step: number) =>
      Array.from({ length: 9000 }, (_, index) => `w${(index * step) % 9001}`).join(' ');
    const started = performance.now();
    expect(compareWordings(words(7), words(11)).map(({ type }) => type)).toEqual([
      'removed',
      'added',
    ]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
