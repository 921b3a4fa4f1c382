import { describe, expect, test } from 'vitest';
import type { CslRecord } from './citation/csl-record.ts';
import { splitName } from './citation/split-name.ts';
import { citationTags, type MetaTag } from './citation-tags.ts';

const common = {
  id: '2024-01-26-sample',
  title: 'Sample Assessment, January 26, 2024',
  author: ['Frederick W. Kagan', 'Ann van der Berg', 'Sample Desk'].map(splitName),
  issued: { 'date-parts': [[2024, 1, 26]] },
  URL: 'https://institute.example/sample',
  language: 'en',
  archive: 'Daybook',
  archive_location: 'https://daybook.example/2024/01/26/sample/',
} satisfies Partial<CslRecord>;
const assessment: CslRecord = {
  ...common,
  type: 'report',
  publisher: 'Institute of Samples',
  genre: 'Assessment',
};
const wire: CslRecord = {
  ...common,
  type: 'article-newspaper',
  'container-title': 'Sample Wire',
};

/** What Layout.astro adds to every page. */
const frame: MetaTag[] = [
  { name: 'og:site_name', content: 'Daybook' },
  { name: 'og:title', content: 'Sample' },
  { name: 'og:description', content: 'Sample' },
  { name: 'og:url', content: common.archive_location },
  { name: 'og:image', content: 'https://daybook.example/og/site.png' },
  { name: 'description', content: 'Sample' },
];
const og = (content: string): MetaTag => ({ name: 'og:type', content });

describe('the item that Zotero makes of a page', () => {
  test.each<[string, MetaTag[], string]>([
    ['an assessment', [...citationTags(assessment), ...frame], 'report'],
    ['an assessment, the frame first', [...frame, ...citationTags(assessment)], 'report'],
    ['a wire report', [...citationTags(wire), ...frame], 'newspaperArticle'],
    ['a wire report, the frame first', [...frame, ...citationTags(wire)], 'newspaperArticle'],
    // What the tags avoid:
    ['a wire report as a website', [...citationTags(wire), og('website')], 'webpage'],
    [
      'a page with a title for scholars',
      [{ name: 'citation_title', content: 'x' }],
      'journalArticle',
    ],
    ['any other page', frame, 'webpage'],
  ])('%s', (_name, tags, item) => {
    for (const version of [2015, 2024] as const) expect(itemType(tags, version)).toBe(item);
  });

  test('neither kind is given a type by Open Graph', () => {
    for (const record of [assessment, wire])
      expect(citationTags(record).map(({ name }) => name)).not.toContain('og:type');
  });
});

test('one author a person, the family name first, and nobody else', () => {
  const authors = citationTags(assessment).filter(({ name }) => name === 'citation_author');
  expect(authors.map(({ content }) => content)).toEqual([
    'Kagan, Frederick W.',
    'van der Berg, Ann',
  ]);
});

test('the tags of an assessment and of a wire report', () => {
  expect(citationTags({ ...assessment, author: [splitName('Ann Lee')] })).toMatchInlineSnapshot(`
    [
      {
        "content": "Sample Assessment, January 26, 2024",
        "name": "citation_title",
      },
      {
        "content": "Institute of Samples",
        "name": "citation_technical_report_institution",
      },
      {
        "content": "Assessment",
        "name": "dc.type",
      },
      {
        "content": "Lee, Ann",
        "name": "citation_author",
      },
      {
        "content": "2024/01/26",
        "name": "citation_publication_date",
      },
      {
        "content": "en",
        "name": "citation_language",
      },
      {
        "content": "https://institute.example/sample",
        "name": "citation_public_url",
      },
    ]
  `);
  expect(citationTags({ ...wire, author: [splitName('Ann Lee')] })).toMatchInlineSnapshot(`
    [
      {
        "content": "Sample Assessment, January 26, 2024",
        "name": "dc.title",
      },
      {
        "content": "newsItem",
        "name": "dc.type",
      },
      {
        "content": "Sample Wire",
        "name": "dc.source",
      },
      {
        "content": "Lee, Ann",
        "name": "citation_author",
      },
      {
        "content": "2024/01/26",
        "name": "citation_publication_date",
      },
      {
        "content": "en",
        "name": "citation_language",
      },
      {
        "content": "https://institute.example/sample",
        "name": "citation_public_url",
      },
    ]
  `);
});

/**
 * The decision of Zotero's Embedded Metadata translator: tags of the Highwire kind, then RDF. In 2015 the
 * first kind only served where RDF had no type; since then it goes before.
 */
function itemType(tags: readonly MetaTag[], version: 2015 | 2024): string {
  const value = (name: string) => tags.find((tag) => tag.name === name)?.content;
  const certain = value('citation_technical_report_institution') && 'report';
  const guessed = value('citation_title') && 'journalArticle';
  const fallback = (version === 2015 && certain) || guessed || 'webpage';
  const openGraph = { website: 'webpage', book: 'book' }[value('og:type') ?? ''];
  const dublinCore = { newsitem: 'newspaperArticle', report: 'report', webpage: 'webpage' }[
    (value('dc.type') ?? '').toLowerCase()
  ];
  return (version === 2024 && certain) || openGraph || dublinCore || fallback;
}
