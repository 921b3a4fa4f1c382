import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeArchive } from '../archive/references/make-archive.ts';
import { placeText } from '../report/place-text.ts';
import type { Passage } from '../report/report.ts';
import { linkPassage } from './link-passage.ts';
import type { AddressHref, PlacedHref } from './report-links.ts';

const original = 'https://isw.example/a?b=1&c=2';

function passageOf(text: string): Passage {
  const [passage] =
    makeArchive([{ day: '2024-01-26', text: `${text}\n\n[^1]: One` }]).reports[0]?.passages ?? [];
  if (!passage) throw new Error('the text must have a passage');
  return passage;
}

/** The HTML of a text in which some words are links. */
function link(text: string, words: readonly string[], addresses: [string, AddressHref][] = []) {
  const passage = passageOf(text);
  const dates = words.map((each): PlacedHref => {
    const start = passage.text.indexOf(each);
    return { start, end: start + each.length, href: '/2024/01/25/', title: 'Why "so"' };
  });
  const links = { dates: new Map([[1, dates]]), addresses: new Map(addresses) };
  return linkPassage(passage, links);
}

const open = '<a class="day" href="/2024/01/25/" title="Why &quot;so&quot;">';

describe('a date in a passage', () => {
  test.each([
    ['Rain on January 25.[^1]', ['January 25'], `Rain on ${open}January 25</a>.<sup`],
    [
      'R&D \\< 5 on **January 25**.[^1]',
      ['January 25'],
      `R&#x26;D &#x3C; 5 on <strong>${open}January 25</a></strong>`,
    ],
    [
      'On *a wet* January 24 and 25.[^1]',
      ['January 24', '25'],
      `${open}January 24</a> and ${open}25</a>.`,
    ],
  ])('%s', (text, words, expected) => {
    expect(link(text, words)).toContain(expected);
  });

  test('that runs across tags, or stands in a link, stays as it is', () => {
    const across = 'On Jan**uary 25**.[^1]';
    expect(link(across, ['January 25'])).toBe(passageOf(across).html);
    const linked = '[On January 25](https://a.example.org/).[^1]';
    expect(link(linked, ['January 25'])).toBe(passageOf(linked).html);
  });

  test('changes no word, and no mark of a note', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(12), (start, length) => {
        const passage = passageOf(
          'On **January 25** & 26,[^1] it *rained* in [one](https://a.example.org/) place.',
        );
        const end = Math.min(passage.text.length, start + length);
        const dates = [{ start, end, href: '/x/', title: 'y' }];
        const html = linkPassage(passage, { dates: new Map([[1, dates]]), addresses: new Map() });
        expect(placeText(html).text).toBe(passage.text);
        expect(placeText(html).marks).toEqual(placeText(passage.html).marks);
        expect(html.match(/<a /g)?.length).toBe(html.match(/<\/a>/g)?.length);
        expect(html).not.toMatch(/<a [^>]*>[^<]*<a /);
      }),
    );
  });
});

describe('an address of a report elsewhere', () => {
  const text = `As [told *before*](${original}).[^1]`;

  test('leads to ours, with the original beside it', () => {
    const held = { href: '/2024/01/25/x/', title: 'A title: why', held: true };
    expect(link(text, [], [[original, held]])).toContain(
      'As <a href="/2024/01/25/x/" title="A title: why">told <em>before</em></a> ' +
        '<small class="elsewhere">(<a href="https://isw.example/a?b=1&#x26;c=2">original</a>)</small>.',
    );
  });

  test('stays where the report is wanted, which the page says', () => {
    const wanted = { href: '/2024/01/25/', title: 'January 25, 2024', held: false };
    expect(link(text, [], [[original, wanted]])).toContain(
      'As <a href="https://isw.example/a?b=1&#x26;c=2">told <em>before</em></a> ' +
        '<small class="elsewhere">(<a href="/2024/01/25/" title="January 25, 2024">wanted</a>)</small>.',
    );
  });
});
