import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Passage, Report } from '../../../src/report/report.ts';
import { truthWords } from './truth-words.ts';

/** A report as brute force sees it. */
export interface TruthReport {
  id: string;
  /** Path of its page. */
  url: string;
  day: string;
  kind: string;
  /** Of the title with the authors, then of the passages. */
  passages: TruthPassage[];
}

export interface TruthPassage {
  /** 0 for the title. */
  number: number;
  words: string[];
  /** The words with a space before, between and behind. */
  run: string;
  text: string;
  takeaway: boolean;
  /** Outlets that its notes cite, in lower case. */
  outlets: ReadonlySet<string>;
}

/** All reports of an archive, oldest first. */
export function truthOf(archive: Pick<Archive, 'reports'>): TruthReport[] {
  return archive.reports.map((report) => ({
    id: report.id,
    url: `/${report.id}/`,
    day: report.meta.day,
    kind: report.meta.kind,
    passages: [titleOf(report), ...report.passages.map((passage) => passageOf(report, passage))],
  }));
}

/** Ids of the reports that were made from saved pages below `raw/roca`: the judged queries are about these. */
export function judgedReports(archive: Pick<Archive, 'reports'>, corpus: string): Set<string> {
  const folder = join(corpus, 'raw', 'roca');
  const hashes = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) =>
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ),
  );
  const reports = archive.reports.filter(({ meta }) => hashes.has(meta.raw?.sha256 ?? ''));
  return new Set(reports.map(({ id }) => id));
}

function titleOf({ meta }: Report): TruthPassage {
  const text = [meta.title, ...(meta.authors ?? [])].join('\n');
  return { number: 0, text, ...wordsIn(text), takeaway: false, outlets: new Set() };
}

function passageOf(report: Report, { number, text, takeaway, notes }: Passage): TruthPassage {
  const cited = report.notes.filter((note) => notes.includes(note.number));
  const outlets = cited
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (typeof part === 'string' ? [] : [part.outlet.toLowerCase()]));
  return { number, text, ...wordsIn(text), takeaway, outlets: new Set(outlets) };
}

function wordsIn(text: string): Pick<TruthPassage, 'words' | 'run'> {
  const words = truthWords(text);
  return { words, run: ` ${words.join(' ')} ` };
}
