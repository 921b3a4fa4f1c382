import type { Report } from '../report/report.ts';
import type { CslRecord } from './citation/csl-record.ts';
import { fileFormats } from './citation/formats.ts';

/** A `link` element. */
export interface LinkTag {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/**
 * Links for programs that come to a report (https://signposting.org/FAIR/): the address to cite, what the
 * report is, the files beside its page, and the series that it belongs to.
 */
export function signpostsOf(report: Report, record: CslRecord): LinkTag[] {
  const page = record.archive_location;
  const { meta } = report;
  return [
    { rel: 'cite-as', href: page },
    {
      rel: 'type',
      href: `https://schema.org/${meta.kind === 'assessment' ? 'Report' : 'NewsArticle'}`,
    },
    { rel: 'alternate item', href: `${page}index.md`, type: 'text/markdown', title: 'Markdown' },
    {
      rel: 'alternate describedby',
      href: `${page}index.json`,
      type: 'application/json',
      title: 'JSON',
    },
    ...fileFormats.map(({ extension, type, name }) => ({
      rel: 'describedby',
      href: `${page}citation.${extension}`,
      type,
      title: name,
    })),
    ...(meta.kind === 'assessment'
      ? [{ rel: 'collection', href: new URL(`/series/${meta.series}/`, page).href }]
      : []),
  ];
}
