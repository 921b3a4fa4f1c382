import type { Passage, Report } from '../../report/report.ts';
import { WordTable } from '../../report/word-table.ts';
import type { KnownWords } from '../terms/known-words.ts';
import { readTerms, type Term } from '../terms/read-terms.ts';
import { subjectOf, type Subject } from '../terms/subject.ts';

/** A report as it is compared with others. Standing text is left out. */
export interface ReadReport {
  report: Report;
  passages: readonly ReadPassage[];
  /** The passages that have a term, by its key: their indexes in `passages`, and what it tells in each. */
  byKey: ReadonlyMap<string, readonly { at: number; weight: number }[]>;
}

/** A passage with what it is about. */
export interface ReadPassage extends Subject {
  passage: Passage;
  terms: readonly Term[];
}

/** More than one wire report is compared with. */
const mostKept = 50;

/** Reads reports, each once while it is asked for again and again. */
export function openReader(): (report: Report) => ReadReport {
  const words: KnownWords = new WordTable();
  const recent = new Map<string, ReadReport>();
  return (report) => {
    const read = recent.get(report.hash) ?? readReport(report, words);
    recent.delete(report.hash);
    recent.set(report.hash, read);
    const [oldest] = recent.keys();
    if (oldest !== undefined && recent.size > mostKept) recent.delete(oldest);
    return read;
  };
}

function readReport(report: Report, words: KnownWords): ReadReport {
  const passages = report.passages
    .filter(({ boilerplate }) => !boilerplate)
    .map((passage): ReadPassage => {
      const terms = readTerms(passage.text, words);
      return { passage, terms, ...subjectOf(terms) };
    });
  const byKey = new Map<string, { at: number; weight: number }[]>();
  for (const [at, { weights }] of passages.entries())
    for (const [key, weight] of weights) {
      const list = byKey.get(key);
      if (list) list.push({ at, weight });
      else byKey.set(key, [{ at, weight }]);
    }
  return { report, passages, byKey };
}
