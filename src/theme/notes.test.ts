import { describe, expect, test } from 'vitest';
import { splitUrls } from '../report/cited-url.ts';
import { hasRestored, renderNotes } from './notes.ts';

const note = (text: string, marks: number[] = [1]) => ({
  number: 1,
  parts: splitUrls(text),
  marks,
});

describe('renderNotes', () => {
  test('sets the outlet bold and the path plain', () => {
    expect(renderNotes([note('https://www.daily.example.org/2024/a-b_c.html')])).toBe(
      '<ol><li id="note-1"><a href="#ref-1-1" role="doc-backlink">1</a> <span>' +
        '<span class="source"><a href="https://www.daily.example.org/2024/a-b_c.html">' +
        '<b>daily.example.org</b>/2024/a-b_c.html</a></span></span></li></ol>',
    );
  });

  test('names the outlet before an address that does not begin with it', () => {
    expect(renderNotes([note('https://twitter.com/someone/status/1')])).toContain(
      '<b>x.com/someone</b> twitter.com/someone/status/1</a>',
    );
  });

  test('leads the name of an outlet to its page, the rest to the source', () => {
    const hrefOf = (id: string) => `/sources/${id}/`;
    expect(renderNotes([note('https://t.me/Ferry/1')], new Map(), hrefOf)).toContain(
      '<a href="/sources/t.me/ferry/"><b>t.me/Ferry</b></a><a href="https://t.me/Ferry/1">/1</a>',
    );
    expect(renderNotes([note('https://daily.example/')], new Map(), hrefOf)).toContain(
      '<a href="https://daily.example/"><b>daily.example</b></a>',
    );
  });

  test('keeps the words of a note and drops what only parts its addresses', () => {
    const html = renderNotes([
      note('Ministry, in Russian: https://a.example.org/1 ; https://b.example.org/2; archived.'),
    ]);
    expect(html).toContain('<span class="remark">Ministry, in Russian:</span> ');
    expect(html).toContain('<span class="remark">archived.</span>');
    expect(html).not.toContain(' ; ');
  });

  test('says of a restored address how the note writes it', () => {
    const restored = note('https://suspilne dot media/1"2');
    expect(hasRestored([restored])).toBe(true);
    expect(hasRestored([note('https://a.example.org/1')])).toBe(false);
    expect(renderNotes([restored])).toContain('</a> <small>(restored)</small>');
  });

  test('links back to every mark, and to none where there is none', () => {
    expect(renderNotes([note('Text', [3, 3, 8])])).toContain(
      '<span class="marks">Also in paragraph <a href="#ref-1-2" role="doc-backlink">3</a>, ' +
        '<a href="#ref-1-3" role="doc-backlink">8</a></span>',
    );
    expect(renderNotes([note('Text', [])])).toContain('<li id="note-1"><span>1</span> ');
  });

  test('escapes words and addresses', () => {
    const html = renderNotes([
      {
        number: 1,
        parts: [
          '<script>alert("x")</script>',
          { url: 'https://example.org/"><script>', outlet: 'example.org', restored: false },
        ],
        marks: [1],
      },
    ]);
    expect(html).not.toContain('<script');
    expect(html).toContain('href="https://example.org/&quot;&gt;&lt;script&gt;"');
  });

  test('leads the address of a report to ours, and keeps the original', () => {
    const here = { href: '/2024/01/26/x/', title: 'A title', held: true };
    expect(
      renderNotes(
        [note('https://isw.pub/UkrWar012624')],
        new Map([['https://isw.pub/UkrWar012624', here]]),
      ),
    ).toContain(
      '<span class="source"><a href="/2024/01/26/x/" title="A title"><b>isw.pub</b>/UkrWar012624</a> ' +
        '<small class="elsewhere">(<a href="https://isw.pub/UkrWar012624">original</a>)</small></span>',
    );
  });
});
