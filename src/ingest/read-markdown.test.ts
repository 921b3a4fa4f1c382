import { describe, expect, it } from 'vitest';
import { printMarkdown } from '../report/markdown.ts';
import type { RawDocument } from './document.ts';
import { readMarkdown } from './read-markdown.ts';

function read(text: string, sidecar: RawDocument['sidecar'] = {}) {
  const sha256 = '0'.repeat(64);
  const draft = readMarkdown({ file: 'raw.md', name: 'raw.md', text, sha256, sidecar });
  return { ...draft, body: printMarkdown(draft.body).trimEnd() };
}

const prose = (about: string) =>
  `The ${about} of the old harbour was opened again on Monday after two years of repair work.`;

describe('readMarkdown', () => {
  it('reads a scraped assessment', () => {
    const mark = (id: string, number: number) =>
      `[[${number}]](https://site.example/a/<#_edn${id}${number}>)`;
    const text = [
      '# Russian Offensive Campaign Assessment, May 5, 2025',
      '',
      'Ada Berg and Ole Dahl',
      '**See****here****for a map.**',
      `**The bridge is closed.**${mark('0f', 1)} It opens in May.`,
      '* **One.**',
      '* **Two.**',
      '**_North_****(Goal: hold the bridge)**',
      `${mark('ref', 1)} <https://a> dot example/x_y ; <https://b.example>`,
    ].join('\n');
    expect(read(text)).toMatchObject({
      kind: 'assessment',
      title: 'Russian Offensive Campaign Assessment, May 5, 2025',
      extent: 'full',
      body: [
        'Ada Berg and Ole Dahl',
        '**See here for a map.**',
        '**The bridge is closed.**\\[1] It opens in May.',
        '- **One.**\n- **Two.**',
        '**_North_ (Goal: hold the bridge)**',
        '\\[1] https://a dot example/x_y ; https://b.example',
      ].join('\n\n'),
    });
  });

  it('takes a wire report out of the page around it', () => {
    const text = [
      'A headline of the harbour',
      '# A headline of the harbour',
      prose('port'),
      '## Two bridges',
      '![x](https://site.example/p.jpg)',
      'The ferries of the harbour. AP Photo/Ada Berg',
      `${prose('bridge').slice(0, -1)}, [said](https://site.example/s) the mayor.`,
      '* [](https://social.example/sharer.php?u=x "Share")',
      'Copyright © Coast Gazette. All rights reserved.',
    ].join('\n\n');
    expect(read(text)).toMatchObject({
      kind: 'wire',
      title: 'A headline of the harbour',
      body: [
        prose('port'),
        '## Two bridges',
        '![The ferries of the harbour. AP Photo/Ada Berg](https://site.example/p.jpg)',
        `${prose('bridge').slice(0, -1)}, [said](https://site.example/s) the mayor.`,
      ].join('\n\n'),
    });
  });

  it('reads a file without any Markdown in it as plain text', () => {
    const text = `Iran Update, March 3, 2026\nToplines\nOfficials told the\nGazette\nso.`;
    expect(read(text).body).toBe('## Toplines\n\nOfficials told the Gazette so.');
  });
});
