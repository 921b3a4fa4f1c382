import { seriesOf, type Archive } from '../../archive/archive.ts';
import type { Day } from '../../report/day.ts';
import { reportUrlOf } from '../../report/id.ts';
import type { PassageId } from '../../report/passage-id.ts';
import type { Report } from '../../report/report.ts';

/** All that the index takes of a report: plain data, which also tells whether an index is of today. */
export interface IndexedReport {
  /** Path of its page. */
  url: string;
  /** Of its file. */
  hash: string;
  title: string;
  day: Day;
  /** Id of its publisher. */
  publisher: string;
  /** Id of its series; empty for a wire report. */
  series: string;
  /** Words of all its passages, as `Report.words` counts them. */
  words: number;
  /** The first holds title and authors, and nothing else. */
  passages: IndexedPassage[];
}

export interface IndexedPassage {
  /** Empty for the title. */
  id: PassageId | '';
  text: string;
  /** Title of its section; empty before the first. */
  section: string;
  takeaway: boolean;
  boilerplate: boolean;
  /** Outlets that its notes cite, each once. */
  outlets: string[];
}

/** Takes from a report what the index needs. */
export function toIndexedReport(archive: Archive, report: Report): IndexedReport {
  const outlets = new Map(
    report.notes.map((note) => [
      note.number,
      note.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.outlet])),
    ]),
  );
  const { title, authors = [] } = report.meta;
  return {
    url: reportUrlOf(report.id),
    hash: report.hash,
    title,
    day: report.meta.day,
    publisher: report.meta.publisher,
    series: seriesOf(archive, report)?.id ?? '',
    words: report.words,
    passages: [
      {
        id: '',
        text: [title, ...authors].join(', '),
        section: '',
        takeaway: false,
        boilerplate: false,
        outlets: [],
      },
      ...report.passages.map(({ id, text, section, takeaway, boilerplate, notes }) => ({
        id,
        text,
        section: report.sections[section]?.title ?? '',
        takeaway,
        boilerplate,
        outlets: [...new Set(notes.flatMap((number) => outlets.get(number) ?? []))],
      })),
    ],
  };
}
