import { publisherOf, seriesOf, type Archive } from '../archive/archive.ts';
import type { FrontMatter } from '../report/front-matter.ts';
import { frontMatterKeys } from '../report/front-matter.ts';
import type { CitedUrl, Passage, Report, Section } from '../report/report.ts';
import type { CslRecord } from './citation/csl-record.ts';
import { fileFormats } from './citation/formats.ts';

/** The file `index.json` beside a report's page. Keys stand in this order; later versions only add keys. */
interface ReportJson {
  /** Grows when a key changes its meaning. */
  version: 1;
  id: string;
  /** SHA-256 of `index.md`, in hexadecimal: it changes when the text or the front matter does. */
  hash: string;
  links: {
    /** Address of the page, with which the fragments of sections, passages and notes are joined. */
    page: string;
    /** Address of the original; left out where nobody knows it. */
    original?: string;
    /** The normalized report. */
    markdown: string;
    /** The record in each format: `bib`, `ris`, `json`. */
    citation: Record<string, string>;
  };
  /** The front matter: its keys are documented in `src/report/front-matter.ts`. */
  meta: FrontMatter;
  /** Names of publisher and series, whose ids are in `meta`. */
  names: { publisher: string; series?: string };
  /** Words of all passages. */
  words: number;
  /** The record by which the report is cited, as CSL-JSON. */
  csl: CslRecord;
  sections: Section[];
  passages: PassageJson[];
  notes: NoteJson[];
}

/** A passage: its address is `links.page` + `#` + `id`. */
interface PassageJson extends Omit<Passage, 'html' | 'section'> {
  /** Id of its section; null before the first heading. */
  section: string | null;
}

/** A note: its address is `links.page` + `#note-` + `number`. */
interface NoteJson {
  number: number;
  /** As the document writes it. */
  text: string;
  /** Numbers of the passages that bear its marks. */
  marks: number[];
  /** The URLs that it cites. */
  sources: CitedUrl[];
}

/** The text of the file. The same report gives the same bytes. */
export function printReportJson(archive: Archive, report: Report, csl: CslRecord): string {
  return `${JSON.stringify(reportJson(archive, report, csl))}\n`;
}

function reportJson(archive: Archive, report: Report, csl: CslRecord): ReportJson {
  const { meta, sections } = report;
  const page = csl.archive_location;
  const series = seriesOf(archive, report);
  return {
    version: 1,
    id: report.id,
    hash: report.hash,
    links: {
      page,
      ...(meta.url && { original: meta.url }),
      markdown: `${page}index.md`,
      citation: Object.fromEntries(
        fileFormats.map(({ extension }) => [extension, `${page}citation.${extension}`]),
      ),
    },
    meta: sortKeys(meta),
    names: {
      publisher: publisherOf(archive, report).name,
      ...(series && { series: series.name }),
    },
    words: report.words,
    csl,
    sections: sections.map(({ id, title, depth, first, last }) => ({
      id,
      title,
      depth,
      first,
      last,
    })),
    passages: report.passages.map(
      ({ id, number, text, section, takeaway, boilerplate, notes }) => ({
        id,
        number,
        text,
        section: sections[section]?.id ?? null,
        takeaway,
        boilerplate,
        notes,
      }),
    ),
    notes: report.notes.map(({ number, parts, marks }) => ({
      number,
      text: parts
        .map((part) => (typeof part === 'string' ? part : (part.written ?? part.url)))
        .join(''),
      marks,
      sources: parts.filter((part) => typeof part !== 'string'),
    })),
  };
}

/** In the order in which front matter is printed, whatever order the file has. */
function sortKeys(meta: FrontMatter): FrontMatter {
  const order: readonly string[] = frontMatterKeys;
  const entries = Object.entries(meta).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return Object.fromEntries(entries) as FrontMatter;
}
