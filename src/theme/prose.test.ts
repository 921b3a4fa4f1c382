import { describe, expect, test } from 'vitest';
import { parseReport } from '../report/parse-report.ts';
import type { Passage } from '../report/report.ts';
import { renderProse } from './prose.ts';
import type { ReportLinks } from './report-links.ts';

const frontMatter = `---
kind: wire
title: A title
day: 2024-01-26
dayFrom: title
publisher: fakti
lang: en
extent: digest
---

`;

function render(markdown: string, treated: ReportLinks['treated'] = new Map()): string {
  const { report } = parseReport(
    'reports/2024/2024-01-26-fakti-a-title.md',
    frontMatter + markdown,
  );
  if (!report) throw new Error('the report must parse');
  return renderProse(report, [], { dates: new Map(), addresses: new Map(), treated });
}

describe('renderProse', () => {
  test('gives a paragraph its number and its address', () => {
    const html = render(
      'A claim.[^1] Another.[^2]\n\n[^1]: https://t.me/one/1 ; https://t.me/one/2 ; https://daily.example.org/a\n[^2]: A conversation',
    );
    const [, id] = /id="(p-[0-9a-f]{8})"/.exec(html) ?? [];
    expect(html.replaceAll(String(id), 'ID')).toBe(
      '<div class="passage" id="ID"><a class="permalink" href="#ID" aria-label="Link to paragraph 1">1</a>' +
        '<p>A claim.<sup class="ref"><a id="ref-1-1" href="#note-1" role="doc-noteref">1</a></sup>' +
        ' Another.<sup class="ref"><a id="ref-2-1" href="#note-2" role="doc-noteref">2</a></sup></p></div>',
    );
  });

  test('puts the key takeaways and their heading into a section', () => {
    const html = render('## Key Takeaways\n\n- One.\n- Two.\n\n## After\n\nText.');
    expect(html).toMatch(
      /^<section class="takeaways" aria-labelledby="key-takeaways"><h2 id="key-takeaways">.*<\/ul><\/section><h2 id="after">/,
    );
  });

  test('puts the key takeaways first and keeps their numbers', () => {
    const html = render('Opening.\n\n## Key Takeaways\n\n- One.\n\nMore.\n\n## After\n\nText.');
    expect([...html.matchAll(/paragraph (\d)"/g)].map(([, number]) => number)).toEqual([
      '2',
      '1',
      '3',
      '4',
    ]);
  });

  test('links a takeaway to the passage that treats it', () => {
    const html = render(
      'The port of Lisov reopened to grain ships on Friday.\n\nWheat prices fell.\n\n## Key Takeaways\n\n- The port of Lisov reopened to grain ships.\n- Nothing else.',
      new Map([[3, [1]]]),
    );
    const [, id] = /id="(p-[0-9a-f]{8})"><a[^>]*>1</.exec(html) ?? [];
    expect(html.match(/<small class="treated">.*?<\/small>/g)).toEqual([
      `<small class="treated"><span><a class="below" href="#${id}">Paragraph 1</a></span></small>`,
    ]);
  });

  test('takes off the bold that a whole takeaway is in', () => {
    const html = render('## Key Takeaways\n\n- **All of it.**\n- **This**, not **that**.');
    expect(html).toContain('<p>All of it.</p>');
    expect(html).toContain('<p><strong>This</strong>, not <strong>that</strong>.</p>');
  });

  test('leaves a heading without a list as it is', () => {
    expect(render('## Key Takeaways\n\nNone today.\n\n## After\n\n- A point.')).not.toContain(
      '<section',
    );
  });

  test('folds standing text', () => {
    const html = render(
      '<!-- boilerplate -->\n\nClick here to see the map that everybody knows and that is brought up to date every day.\n\n<!-- boilerplate -->\n\nNote: nothing.\n\nText.',
    );
    expect(html).toMatch(
      /^<details class="standing"><summary>Standing text: Click here to see the map that everybody knows and that is…<\/summary><div.*2<\/a><p>Note: nothing\.<\/p><\/div><\/details><div/,
    );
  });

  test('links a picture instead of showing it', () => {
    const html = render('![Map of "the" sector](https://www.maps.example.org/a.png)');
    expect(html).toContain(
      '<figcaption>Map of &quot;the&quot; sector <a href="https://www.maps.example.org/a.png">Image, opens at maps.example.org</a></figcaption></figure>',
    );
    expect(html).not.toContain('<img');
  });

  test('lets a table scroll by itself', () => {
    expect(render('| a | b |\n| - | - |\n| 1 | 2 |')).toContain(
      '<div class="scroller" role="region" aria-label="Table in paragraph 1" tabindex="0"><table>',
    );
  });

  test('numbers the paragraphs of items, also of lists in lists', () => {
    const html = render('- One.\n\n  More.\n  - Below.\n- Two.\n\n> Quoted.');
    expect([...html.matchAll(/"Link to paragraph (\d+)"/g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(html).toMatch(/<li class="passage"[^>]*>.*<ul><li class="passage"/);
    expect(html).toMatch(/<blockquote><div class="passage"/);
  });

  test('leaves out no level of headings', () => {
    const html = render('#### Deep\n\nText.\n\n## Top\n\nText.\n\n#### Deep again\n\nText.');
    expect([...html.matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(['h2', 'h2', 'h3']);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '## <script>alert(1)</script> & "quotes"',
    '[text](javascript:alert%281%29)',
    '![x" onerror="alert(1)](javascript:alert%281%29)',
    'Text `<script>`.\n\n    <script>alert(1)</script>',
    '| <script> | b |\n| - | - |\n| "><script> | 2 |',
    'A.[^1]\n\n[^1]: https://example.org/"><script>alert(1)</script>',
  ])('does not let markup through: %s', (markdown) => {
    const html = render(`${markdown}\n\nText.`);
    expect(html).not.toMatch(/<script|<img|javascript:|<[^>]*\sonerror=/i);
  });

  test('escapes all that it puts together itself', () => {
    const hostile = '"><script>';
    const passage = { id: hostile, number: 1, text: hostile, html: '', notes: [1] };
    const html = renderProse({
      blocks: [
        { type: 'heading', section: 0 },
        { type: 'passage', number: 1 },
        { type: 'figure', number: 1, url: `https://example.org/${hostile}` },
        { type: 'boilerplate', blocks: [{ type: 'passage', number: 1 }] },
      ],
      passages: [{ ...passage, section: 0, takeaway: false, boilerplate: false } as Passage],
      sections: [{ id: hostile, title: hostile, depth: 2, first: 1, last: 1 }],
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('""');
  });
});
