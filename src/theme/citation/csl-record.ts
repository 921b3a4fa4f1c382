import { partsOf } from '../../report/day.ts';
import type { Publisher, Series } from '../../report/registers.ts';
import { reportUrlOf } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import { splitName, type CslName } from './split-name.ts';

/**
 * What a report is cited by: a CSL-JSON item (https://docs.citationstyles.org/en/stable/specification.html).
 * Every format is printed from it. It names the original, which is what a scholar cites; where the words
 * were read is `archive`, `archive_location` and, where they are not all of the original's, `note`.
 */
export interface CslRecord {
  /** The report's id with hyphens: unique in the archive for ever, and safe as a BibTeX key. */
  id: string;
  type: 'report' | 'article-newspaper';
  title: string;
  /** The byline, without the publisher; left out where it names nobody. */
  author?: CslName[];
  issued: { 'date-parts': [[year: number, month: number, date: number]] };
  /** Of an assessment. */
  publisher?: string;
  /** Of an assessment: its series. */
  'collection-title'?: string;
  /** Of an assessment. */
  genre?: string;
  /** Of a wire report: who published it. */
  'container-title'?: string;
  /** Where the original stands; our own page where nobody knows. */
  URL: string;
  /** A BCP 47 tag. */
  language: string;
  archive: typeof archiveName;
  /** Our page, or the passage in it. */
  archive_location: string;
  /** What stands there, if it is not the full text: `Digest in Daybook`. */
  note?: string;
}

const archiveName = 'Daybook';
const notes = { digest: 'Digest in Daybook', excerpt: 'Excerpt in Daybook', full: undefined };

/**
 * The record of a report. Keys that do not apply are left out; the order of keys is always the same.
 *
 * @param site address of the site's front page
 */
export function citeReport(
  report: Report,
  publisher: Publisher,
  series: Series | undefined,
  site: URL,
): CslRecord {
  const { meta, id } = report;
  const { year, month, date } = partsOf(meta.day);
  const page = new URL(reportUrlOf(id), site).href;
  const author = (meta.authors ?? []).filter((name) => !isPublisher(name, publisher));
  const note = notes[meta.extent];
  return {
    id: id.replaceAll('/', '-'),
    type: meta.kind === 'assessment' ? 'report' : 'article-newspaper',
    title: meta.title,
    ...(author.length > 0 && { author: author.map(splitName) }),
    issued: { 'date-parts': [[year, month, date]] },
    ...(meta.kind === 'assessment'
      ? {
          publisher: publisher.name,
          ...(series && { 'collection-title': series.name }),
          genre: 'Assessment',
        }
      : { 'container-title': publisher.name }),
    URL: meta.url ?? page,
    language: meta.lang,
    archive: archiveName,
    archive_location: page,
    ...(note && { note }),
  };
}

/** The record of a passage: the same, kept at the passage's own address. */
export function citePassage(record: CslRecord, passageId: string): CslRecord {
  return { ...record, archive_location: `${record.archive_location.split('#')[0]}#${passageId}` };
}

/** A byline may name the institute itself, which is the publisher already and no author. */
function isPublisher(name: string, publisher: Publisher): boolean {
  return [publisher.name, publisher.shortName, publisher.id].some(
    (other) => other?.toLowerCase() === name.toLowerCase(),
  );
}
