import { expect, it } from 'vitest';
import type { RetiredPassage } from '../archive/ledger.ts';
import type { PassageId } from '../report/passage-id.ts';
import type { Passage } from '../report/report.ts';
import { renderProse } from './prose.ts';
import { renderRetired } from './retired-passages.ts';

const passage: Passage = {
  id: 'p-00000001' as PassageId,
  number: 1,
  text: 'The ferry has two <lanes>.',
  html: 'The ferry has two &lt;lanes>.',
  section: -1,
  takeaway: false,
  boilerplate: false,
  notes: [],
};

const retired = (id: string, now: string | null, text: string) =>
  ({ id, now, text }) as RetiredPassage;

it('shows both wordings above the passage that has changed, and escapes them', () => {
  const { changed, removed } = renderRetired(
    [retired('p-00000002', passage.id, 'The ferry has <b>four</b> <lanes>.')],
    [passage],
  );
  expect(removed).toBe('');
  expect(changed.get(passage.id)).toContain('id="p-00000002"');
  expect(changed.get(passage.id)).toMatch(/<del>.*four.*<\/del>/);
  expect(changed.get(passage.id)).not.toContain('<b>');
});

it('keeps the wording of a passage that was removed', () => {
  const { changed, removed } = renderRetired([retired('p-00000003', null, 'Gone & lost.')], []);
  expect(changed.size).toBe(0);
  expect(removed).toContain('Gone &amp; lost.');
});

it('says nothing where only punctuation has changed', () => {
  const { changed } = renderRetired(
    [retired('p-00000002', passage.id, 'The ferry has two lanes')],
    [passage],
  );
  expect(changed.get(passage.id)).toBe('<span id="p-00000002"></span>');
});

it('stands in the text where the passage stands', () => {
  const html = renderProse(
    { blocks: [{ type: 'passage', number: 1 }], passages: [passage], sections: [] },
    [
      retired('p-00000002', passage.id, 'The ferry had two lanes.'),
      retired('p-00000003', null, 'Gone.'),
    ],
  );
  expect(html.indexOf('id="p-00000001"')).toBeLessThan(html.indexOf('id="p-00000002"'));
  expect(html.indexOf('two &lt;lanes>.</p>')).toBeGreaterThan(html.indexOf('id="p-00000002"'));
  expect(html.endsWith('</aside>')).toBe(true);
});
