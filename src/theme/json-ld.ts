import type {
  AnalysisNewsArticleLeaf,
  MergeLeafTypes,
  NewsArticleLeaf,
  Organization,
  Person,
  ReportLeaf,
  WithContext,
} from 'schema-dts';
import type { Publisher, Series } from '../report/registers.ts';
import type { Report } from '../report/report.ts';
import type { CslRecord } from './citation/csl-record.ts';
import { speakName } from './citation/split-name.ts';

type Assessment = MergeLeafTypes<[ReportLeaf, AnalysisNewsArticleLeaf]>;

/** An item of schema.org, held against its vocabulary by the compiler. */
export type ReportItem = WithContext<Assessment | NewsArticleLeaf>;

/** A report of 250 sources would spend more bytes on them here than on its text; `index.json` has them all. */
const mostCitations = 3;

/** A report for those who read schema.org: search engines and archives. */
export function jsonLdOf(
  report: Report,
  record: CslRecord,
  publisher: Publisher,
  series: Series | undefined,
  description: string,
): ReportItem {
  const { meta, words } = report;
  const page = record.archive_location;
  const cited = [...new Set(citedUrls(report))].slice(0, mostCitations);
  const common: Omit<NewsArticleLeaf, '@type'> = {
    '@id': page,
    url: page,
    headline: meta.title,
    description,
    inLanguage: meta.lang,
    datePublished: meta.issued?.time ?? meta.day,
    ...(record.author && {
      author: record.author.map((name): Person | Organization => ({
        '@type': 'literal' in name ? 'Organization' : 'Person',
        name: speakName(name),
      })),
    }),
    publisher: {
      '@type': 'Organization',
      name: publisher.name,
      ...(publisher.url && { url: publisher.url }),
    },
    ...(meta.url && { isBasedOn: meta.url }),
    ...(series && {
      isPartOf: {
        '@type': 'CreativeWorkSeries',
        name: series.name,
        url: new URL(`/series/${series.id}/`, page).href,
      },
    }),
    wordCount: words,
    isAccessibleForFree: true,
    ...(cited.length > 0 && { citation: cited }),
  };
  return meta.kind === 'assessment'
    ? { '@context': 'https://schema.org', '@type': ['Report', 'AnalysisNewsArticle'], ...common }
    : { '@context': 'https://schema.org', '@type': 'NewsArticle', ...common };
}

/** JSON that may stand inside a `script` element, whatever its strings hold. */
export function printJsonLd(item: ReportItem): string {
  return JSON.stringify(item).replaceAll('<', '\\u003c');
}

function citedUrls({ notes }: Report): string[] {
  return notes.flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part === 'string' ? [] : part.url)),
  );
}
