import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printMarkdown } from '../report/markdown.ts';
import type { RawDocument } from './document.ts';
import { readPlainText } from './read-plain-text.ts';

const raw = (text: string, sidecar: RawDocument['sidecar'] = {}): RawDocument => ({
  file: 'inbox/raw.txt',
  name: 'raw.txt',
  text,
  sha256: '0'.repeat(64),
  sidecar,
});

const read = (text: string, sidecar: RawDocument['sidecar'] = {}) => {
  const { body, ...draft } = readPlainText(raw(text, sidecar));
  return { ...draft, body: printMarkdown(body).trimEnd() };
};

const prose = (about: string) =>
  `The ${about} of the old harbour was opened again on Monday after two years of repair work.`;

describe('an assessment', () => {
  const text = [
    'Previous',
    'Next',
    'Iran Update, March 3, 2026',
    'Key Takeaways',
    'Ports:',
    'Two ports are closed.',
    'The bridge is closed.',
    'Toplines',
    'Officials told the',
    'Coast Gazette',
    'that two ports are closed.[1] The port authority agreed.[2]',
    'Port Response',
    'Nothing to report.',
    'Endnotes',
    '[1] https://a.example/x ;',
    'https://b.example/y',
    '[2] https://c dot example/z',
    'Previous',
  ].join('\n\n');

  it('becomes headings, takeaways, paragraphs and notes', () => {
    expect(read(text)).toEqual({
      kind: 'assessment',
      title: 'Iran Update, March 3, 2026',
      url: undefined,
      extent: 'full',
      omitted: ['Previous', 'Next', 'Previous'].map((each) => ({ rule: 'navigation', text: each })),
      body: [
        '## Key Takeaways',
        '- Ports: Two ports are closed.\n- The bridge is closed.',
        '## Toplines',
        'Officials told the Coast Gazette that two ports are closed.\\[1] The port authority agreed.\\[2]',
        '## Port Response',
        'Nothing to report.',
        '## Endnotes',
        '\\[1] https://a.example/x ; https://b.example/y',
        '\\[2] https://c dot example/z',
      ].join('\n\n'),
    });
  });

  it('is an excerpt where its marks count further than its notes', () => {
    expect(read(text.replace(/\n\n\[2\] https:[^]*$/, '')).extent).toBe('excerpt');
  });

  it('is an excerpt where it names the full report', () => {
    const url = 'https://understandingwar.org/backgrounder/some-assessment-january-5-2024';
    const draft = read(
      `${prose('bridge')}\nKey Takeaways:\n- One.\n- Two.\nFor full report: ${url}`,
    );
    expect(draft).toMatchObject({ kind: 'assessment', extent: 'excerpt', url, title: undefined });
    expect(draft.body).toBe(`${prose('bridge')}\n\n## Key Takeaways:\n\n- One.\n- Two.`);
  });

  it('loses no word', () => {
    const word = fc.constantFrom(
      'The',
      'crane',
      'fell',
      'fell.',
      'in',
      'Kirk.',
      '[1]',
      'Iraq',
      ',',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const title = 'Iran Update, March 3, 2026';
        const { body } = readPlainText(raw([title, ...lines].join('\n\n')));
        const signs = (each: string) => each.replace(/[^\p{L}\p{N}]/gu, '');
        expect(signs(printMarkdown(body))).toBe(signs(lines.join('')));
      }),
    );
  });
});

describe('the kind of a text', () => {
  const title = 'Russian Offensive Campaign Assessment, May 5, 2024';
  it.each<[string, string, RawDocument['sidecar'], string]>([
    ['the title line', title, {}, 'assessment'],
    ['a retold title', `ISW ${title}`, {}, 'wire'],
    ['a publisher in the sidecar', title, { publisher: 'Coast Gazette' }, 'wire'],
    ['ISW in the sidecar', 'Ports', { publisher: 'Institute for the Study of War' }, 'assessment'],
    ['the kind in the sidecar', title, { kind: 'wire' }, 'wire'],
    ['nothing', 'Ports', {}, 'wire'],
  ])('is told by %s', (_, first, sidecar, kind) => {
    expect(read(`${first}\n\n${prose('port')}`, sidecar).kind).toBe(kind);
  });
});

describe('a wire report', () => {
  it('keeps its headings and the lists that it announces', () => {
    const text = ['A headline of the harbour', prose('port'), 'Two bridges', prose('bridge')];
    expect(read([...text, '- one', '- two'].join('\n\n'))).toMatchObject({
      kind: 'wire',
      title: 'A headline of the harbour',
      extent: 'full',
      body: `${prose('port')}\n\n## Two bridges\n\n${prose('bridge')}\n\n- one\n- two`,
    });
  });

  it('is an excerpt without a title where only its beginning was saved', () => {
    expect(read(`\n\n${prose('port')}\n\n${prose('bridge')}`)).toMatchObject({
      title: undefined,
      extent: 'excerpt',
    });
  });
});
