import { expect, test } from 'vitest';
import { parseReport } from './report/parse-report.ts';

const hostile = `---
kind: wire
title: A title with <script>alert(1)</script>
day: 2024-01-26
dayFrom: given
publisher: office
lang: en
extent: digest
---
Before <script>alert(2)</script> and <img src=x onerror=alert(3)> after.

<iframe src="https://elsewhere.example/"></iframe>

[one](javascript:alert(4)), [two](JaVaScRiPt:alert(5)), [three](data:text/html,x), [four](//elsewhere.example/).

![five](javascript:alert(6))[^1]

| <b onclick=alert(7)>six</b> |
|---|
| seven |

[^1]: https://a.example/"onmouseover="alert(8) <svg onload=alert(9)>
`;

test('a hostile text is refused, and nothing of it would reach a page', () => {
  const path = 'reports/2024/2024-01-26-office-a-title-with-script-alert-1-script.md';
  const { report, problems } = parseReport(path, hostile);
  const rules = new Set(problems.map((problem) => problem.rule));
  expect(rules).toEqual(new Set(['raw-html', 'unsafe-url']));
  const html = (report?.passages ?? []).map((passage) => passage.html).join('\n');
  expect(html).toContain('Before');
  expect(html).not.toMatch(/<(script|img|iframe|svg|b)\b|\son\w+=|(javascript|data):|href="\/\//i);
  const urls = (report?.notes ?? []).flatMap((note) =>
    note.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.url])),
  );
  for (const url of urls) expect(url).toMatch(/^https?:\/\/[^\s"<>]+$/);
});
