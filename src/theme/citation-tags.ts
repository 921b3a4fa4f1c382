import type { CslRecord } from './citation/csl-record.ts';
import { printNumericDate } from './citation/print-date.ts';
import { invertName } from './citation/split-name.ts';

/** A `meta` element. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The `meta` elements by which Zotero, and those who read the same names, take an assessment for a report
 * and a wire report for a newspaper article. Its translator (Embedded Metadata.js and RDF.js in
 * zotero/translators) decides by `citation_technical_report_institution` before all else, then by
 * `og:type`, then by `dc.type`; with `citation_title` alone it decides for a journal. So a wire report has no
 * `citation_title`, and neither kind may have an `og:type`: "website" would win over `dc.type`.
 */
export function citationTags(record: CslRecord): MetaTag[] {
  const people = (record.author ?? []).filter((name) => 'family' in name).map(invertName);
  return [
    ...(record.type === 'report'
      ? [
          tag('citation_title', record.title),
          tag('citation_technical_report_institution', record.publisher),
          tag('dc.type', record.genre),
        ]
      : [
          tag('dc.title', record.title),
          tag('dc.type', 'newsItem'),
          // The paper's name; otherwise it would be that of our site, og:site_name.
          tag('dc.source', record['container-title']),
        ]
    ).flat(),
    ...people.flatMap((name) => tag('citation_author', name)),
    ...tag('citation_publication_date', printNumericDate(record, '/')),
    ...tag('citation_language', record.language),
    ...tag('citation_public_url', record.URL),
  ];
}

function tag(name: string, content: string | undefined): MetaTag[] {
  return content ? [{ name, content }] : [];
}
