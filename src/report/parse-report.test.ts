import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.ts';
import { printProblem } from './problem.ts';

const path = 'reports/2024/2024-01-26-iran-update.md';

const front = `kind: assessment
title: Iran Update, January 26, 2024
day: 2024-01-26
dayFrom: title
series: iran-update
publisher: isw
lang: en
extent: digest`;

const text = `---
${front}
---

An opening.[^1]

<!-- boilerplate -->

Click here for the map.

<!-- boilerplate -->

Note: the same as ever.

## Key Takeaways

- One.
- Two, with _stress_.[^2][^1]

## Ground

A paragraph.

A paragraph.

![A map](https://a.example/map.png)

[^1]: https://a.example/1
[^2]: suspilne dot media/2
`;

const lines = (body: string, matter = front) =>
  parseReport(path, `---\n${matter}\n---\n\n${body}`).problems.map(printProblem);

describe('a report', () => {
  const { report, problems } = parseReport(path, text);

  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it('has numbered passages, each with an id of its own', () => {
    expect(report?.passages.map(({ number, text }) => [number, text])).toEqual([
      [1, 'An opening.'],
      [2, 'Click here for the map.'],
      [3, 'Note: the same as ever.'],
      [4, 'One.'],
      [5, 'Two, with stress.'],
      [6, 'A paragraph.'],
      [7, 'A paragraph.'],
      [8, 'A map'],
    ]);
    const ids = report?.passages.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(8);
    expect(ids[6]).toBe(`${ids[5]}-2`);
  });

  it('has sections with the range of their passages', () => {
    expect(report?.sections).toEqual([
      { id: 'key-takeaways', title: 'Key Takeaways', depth: 2, first: 4, last: 5 },
      { id: 'ground', title: 'Ground', depth: 2, first: 6, last: 8 },
    ]);
  });

  it('folds standing text and knows takeaways and figures', () => {
    expect(report?.blocks).toEqual([
      { type: 'passage', number: 1 },
      {
        type: 'boilerplate',
        blocks: [
          { type: 'passage', number: 2 },
          { type: 'passage', number: 3 },
        ],
      },
      { type: 'heading', section: 0 },
      {
        type: 'list',
        ordered: false,
        items: [[{ type: 'passage', number: 4 }], [{ type: 'passage', number: 5 }]],
      },
      { type: 'heading', section: 1 },
      { type: 'passage', number: 6 },
      { type: 'passage', number: 7 },
      { type: 'figure', number: 8, url: 'https://a.example/map.png' },
    ]);
    expect(report?.passages.filter((each) => each.takeaway).map((each) => each.number)).toEqual([
      4, 5,
    ]);
  });

  it('joins notes and marks', () => {
    expect(report?.notes.map(({ number, marks }) => [number, marks])).toEqual([
      [1, [1, 5]],
      [2, [5]],
    ]);
    expect(report?.passages[4]?.html).toBe(
      'Two, with <em>stress</em>.' +
        '<sup class="ref"><a id="ref-2-1" href="#note-2" role="doc-noteref">2</a></sup>' +
        '<sup class="ref"><a id="ref-1-2" href="#note-1" role="doc-noteref">1</a></sup>',
    );
  });
});

describe('problems of a report name place, rule and remedy', () => {
  it('in the front matter', () => {
    const matter = front
      .replace('title: Iran Update, January 26, 2024\n', '')
      .replace('2024-01-26', '2024-02-30')
      .replace('extent: digest', 'extent: digest\nauthor: Ada');
    expect(lines('Text.\n', matter)).toMatchInlineSnapshot(`
      [
        "reports/2024/2024-01-26-iran-update.md:1:1  missing-key  "title" is missing. Add the key.",
        "reports/2024/2024-01-26-iran-update.md:3:1  invalid-value  "day": "2024-02-30" is not a day yyyy-mm-dd. Correct the value.",
        "reports/2024/2024-01-26-iran-update.md:9:1  unknown-key  "author" is no key that Daybook knows. Delete the key, or correct its spelling.",
      ]
    `);
  });

  it('in the YAML', () => {
    expect(lines('Text.\n', 'kind: [')).toHaveLength(1);
    expect(lines('Text.\n', 'kind: [')[0]).toMatch(/:\d+:\d+ {2}yaml-syntax/);
    expect(parseReport(path, 'No front matter').problems[0]?.rule).toBe('no-front-matter');
  });

  it('in the notes', () => {
    expect(lines('One.[^2] Two.[^4]\n\n[^2]: b\n\n[^3]: c\n\n[^2]: d\n')).toMatchInlineSnapshot(`
      [
        "reports/2024/2024-01-26-iran-update.md:16:1  note-without-mark  Note 3 has no mark in the text. Add its mark to the text, or say why there is none in \`notesWaiver\`.",
        "reports/2024/2024-01-26-iran-update.md:18:1  duplicate-note  There are two notes 2. Give each note a number of its own.",
        "reports/2024/2024-01-26-iran-update.md:1:1  note-numbers  There is no note 1. Number the notes 1, 2, 3, … without holes, or say why not in \`notesWaiver\`.",
        "reports/2024/2024-01-26-iran-update.md:12:9  mark-without-note  The mark [^4] has no note. Add the note, or say why there is none in \`notesWaiver\`.",
      ]
    `);
    const waived = `${front}\nnotesWaiver: The original is like that.`;
    expect(lines('One.[^2]\n\n[^2]: b\n\n[^3]: c\n', waived)).toEqual([]);
    expect(lines('Text with \\[^7] in it.\n')).toEqual([]);
  });

  it('in file name and text', () => {
    expect(parseReport('reports/2024/other.md', text).problems[0]?.rule).toBe('file-name-mismatch');
    expect(lines('\n')[0]).toContain('empty-report');
    expect(lines('<script>alert(1)</script>\n\nA [b](javascript:x) c.\n')).toMatchInlineSnapshot(`
      [
        "reports/2024/2024-01-26-iran-update.md:12:1  raw-html  HTML: "<script>alert(1)</script>". Write it as Markdown; HTML is not rendered.",
        "reports/2024/2024-01-26-iran-update.md:14:3  unsafe-url  "javascript:x" cannot be linked. Delete the link; only http, https and mailto are allowed.",
      ]
    `);
  });
});

it('renders nothing hostile, checked or not', () => {
  const { report } = parseReport(
    path,
    `---\n${front}\n---\n\nA<img src=x onerror=alert(1)> [b](javascript:x) ![c](data:x) <https://ok.example/"onload="x> &lt;b&gt;\n`,
  );
  const html = report?.passages[0]?.html ?? '';
  expect(html).not.toMatch(/<img|javascript:|data:|<b>|"onload="x"/);
  expect(html).toContain('&#x3C;b>');
});
