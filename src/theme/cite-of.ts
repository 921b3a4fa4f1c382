import { publisherOf, seriesOf, type Archive } from '../archive/archive.ts';
import type { Report } from '../report/report.ts';
import { citeReport, type CslRecord } from './citation/csl-record.ts';

/** The record by which a report of the archive is cited. Throws where astro.config.ts names no site. */
export function citeOf(archive: Archive, report: Report, site: URL | undefined): CslRecord {
  if (!site) throw new Error('astro.config.ts names no site');
  return citeReport(report, publisherOf(archive, report), seriesOf(archive, report), site);
}
