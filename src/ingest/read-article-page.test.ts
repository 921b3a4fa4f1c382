import { describe, expect, it } from 'vitest';
import { printMarkdown } from '../report/markdown.ts';
import type { RawDocument } from './document.ts';
import { readArticlePage } from './read-article-page.ts';

function read(text: string, sidecar: RawDocument['sidecar'] = {}) {
  const sha256 = '0'.repeat(64);
  const draft = readArticlePage({ file: 'a.html', name: 'a.html', text, sha256, sidecar });
  return { ...draft, body: printMarkdown(draft.body).trimEnd() };
}

const prose = (about: string) =>
  `The ${about} of the old harbour was opened again on Monday, after two years of repair work, said the mayor.`;

const menu = `<nav><ul>${'<li><a href="/x">Weather</a></li>'.repeat(9)}</ul></nav>`;
const aside = `<aside class="related"><h3>Related</h3>${`<p><a href="/y">${prose('ferry')}</a></p>`.repeat(5)}</aside>`;
const text = ['port', 'bridge', 'crane', 'dock'].map(prose);
const paragraphs = text.map((each) => `<p>${each}</p>`).join('');

const layouts: Record<string, string> = {
  'an article element': `<header>${menu}</header><main><article><h1>Port opens</h1><p>By <a href="/a">Ada Berg</a></p><time>January 5, 2026</time>${paragraphs}</article>${aside}</main>`,
  'plain divs': `<div id="top">${menu}</div><div class="wrap"><div class="story"><h1>Port opens</h1>${text.map((each) => `<div>${each}</div>`).join('')}</div><div class="sidebar">${aside}</div></div>`,
  'lines with breaks': `${menu}<div class="post"><h1>Port opens</h1>${text.join('<br><br>')}</div>${aside}`,
  'no layout at all': `<a href="/">Link to main version</a><span>47</span><h1>Port opens</h1>${paragraphs}`,
};

describe('readArticlePage', () => {
  it.each(Object.entries(layouts))('takes the text out of %s', (_, body) => {
    const draft = read(`<!doctype html><html lang="en"><title>Port opens</title><body>${body}`);
    expect(draft).toMatchObject({ kind: 'wire', title: 'Port opens', lang: 'en', extent: 'full' });
    expect(draft.body).toBe(text.join('\n\n'));
  });

  it('reads what the page says of itself', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Coast Gazette' },
        {
          '@type': 'NewsArticle',
          headline: 'Port opens',
          datePublished: '2026-01-06T01:00:00Z',
          author: [
            { '@type': 'Person', name: 'Ada Berg' },
            { '@type': 'Organization', name: 'Coast Gazette' },
          ],
        },
      ],
    };
    const head = `<meta property="og:title" content="Port opens | Coast Gazette"><meta property="og:site_name" content="Coast Gazette"><meta property="og:locale" content="uk_UA"><link rel="canonical" href="https://gazette.example/port"><script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`;
    expect(read(`<html><head>${head}</head><body>${layouts['plain divs']}`)).toMatchObject({
      title: 'Port opens',
      url: 'https://gazette.example/port',
      lang: 'uk-UA',
      publisher: 'Coast Gazette',
      authors: ['Ada Berg'],
      created: '2026-01-06',
    });
  });

  it('keeps links, images with captions, lists, quotations and Cyrillic', () => {
    const rich = `<figure><img src="/p.jpg" alt="x"><figcaption>Порт у січні.</figcaption></figure><p>Міст <a href="/m">відкрили</a> знову, сказав мер міста.</p><ul><li>один</li><li>два</li></ul><blockquote><p>Дощ.</p></blockquote>`;
    const page = `<html><body>${menu}<article><h1>Порт</h1>${paragraphs}${rich}</article>`;
    const { body } = read(page, { url: 'https://gazette.example/port' });
    expect(body).toBe(
      [
        ...text,
        '![Порт у січні.](https://gazette.example/p.jpg)',
        'Міст [відкрили](https://gazette.example/m) знову, сказав мер міста.',
        '- один\n- два',
        '> Дощ.',
      ].join('\n\n'),
    );
  });

  it('lets nothing through that could run', () => {
    const bad = `<p onclick="steal()">${prose('ferry')} <a href="javascript:steal()">More</a> <img src="data:x" onerror="steal()"></p><script>steal()</script><iframe src="https://bad.example"></iframe><style>p{}</style>`;
    const { body } = read(`<html><body><article>${paragraphs}${bad}</article>`);
    expect(body).toBe([...text, `${prose('ferry')} More`].join('\n\n'));
  });

  it('records what it leaves out', () => {
    const { omitted, authors } = read(`<html><body>${layouts['an article element']}`);
    const rules = ['date-line', 'page-frame', 'byline', 'date-line'];
    expect(authors).toEqual(['Ada Berg']);
    expect(omitted.map(({ rule }) => rule)).toEqual(rules);
    expect(omitted[1]?.text).toContain('Weather');
  });
});
