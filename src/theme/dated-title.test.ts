import { expect, test } from 'vitest';
import type { CitingReport } from '../archive/sources/outlet.ts';
import { makeArchive } from '../archive/references/make-archive.ts';
import { renderCitingReport } from './cited-sentences.ts';
import { renderDatedTitle } from './dated-title.ts';

const { reports } = makeArchive([{ day: '2024-01-30', title: `<b>Storms</b> & "calm" at Anna's` }]);
const [report] = reports;
if (!report) throw new Error('There is one.');
const ukrainian = { ...report, meta: { ...report.meta, lang: 'uk' } };
const title = '&lt;b&gt;Storms&lt;/b&gt; &amp; &quot;calm&quot; at Anna&#39;s';

test('an entry begins with day and title, which are text', () => {
  expect(renderDatedTitle(report)).toBe(
    `<time datetime="2024-01-30">Jan 30, 2024</time> <p class="title"><a href="/${report.id}/">${title}</a></p>`,
  );
  expect(renderDatedTitle(ukrainian)).toContain(`<a href="/${report.id}/" lang="uk">`);
});

test('sentences that are cited are text, with links to paragraph and notes', () => {
  const citing: CitingReport = {
    report: ukrainian,
    lines: 2,
    hash: '',
    citations: [
      {
        outlet: 'a.example',
        note: 3,
        sentences: [{ passage: 2, id: 'p-00000000', start: 0, text: '<script>One</script>.' }],
      },
      { outlet: 'a.example', note: 4, sentences: [] },
    ],
  };
  const link = (fragment: string, text: string) =>
    `<a href="/${report.id}/#${fragment}">${text.replace(' ', '\u00a0')}</a>`;
  expect(renderCitingReport(citing)).toBe(
    `<li>${renderDatedTitle(ukrainian)} ` +
      `<p class="said" lang="uk">&lt;script&gt;One&lt;/script&gt;. ` +
      `<small>${link('p-00000000', 'paragraph 2')}, ${link('note-3', 'note 3')}</small></p>` +
      `<p class="said" lang="uk"><small>Without a mark in the text: ${link('note-4', 'note 4')}</small></p></li>`,
  );
});
