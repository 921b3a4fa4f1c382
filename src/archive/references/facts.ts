import { hash } from 'node:crypto';
import { comparableUrl } from '../../report/comparable-url.ts';
import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';

/**
 * What the join of a report asks of the archive beside its registers, and nothing else. What is asked is noted: where
 * all answers are as they were, so is what the report is joined to.
 */
export interface Facts {
  reportsOf(day: Day): readonly Report[];
  /** The report with an id, of which kind and series are asked. */
  report(id: ReportId): Report | undefined;
  /** The report whose original stands at an address, as `comparableUrl` writes it. */
  reportAt(address: string): Report | undefined;
  /** True for a month `yyyy-mm` that has reports. */
  hasMonth(month: string): boolean;
  /** True for a day from the first to the last of a series, or of all reports under "". */
  isSpanned(series: string, day: Day): boolean;
  /**
   * What has been asked since this was called last, a word each: days, months, and behind an `@` hashes of addresses
   * that nothing stands at. Reports ask a hundred questions and more: one text is read faster than as many.
   */
  takeAsked(): string;
  /** A hash of the answers to what was asked. */
  answerAll(asked: string): string;
}

export function openFacts(archive: Archive): Facts {
  const asked = new Set<string>();
  const spans = spansOf(archive);
  const byAddress = new Map<string, Report>();
  for (const report of archive.reports)
    if (report.meta.url !== undefined) byAddress.set(comparableUrl(report.meta.url), report);
  const byQuestion = new Map([...byAddress].map(([address, report]) => [askFor(address), report]));
  const answers = new Map<string, string>();

  function answer(question: string): string {
    if (question.startsWith('@')) return byQuestion.get(question)?.id ?? '';
    if (question.length === 'yyyy-mm'.length) return String(archive.byMonth.has(question));
    const known = answers.get(question);
    if (known !== undefined) return known;
    const day = question as Day;
    const within = [...spans].filter(([, span]) => span.first <= day && day <= span.last);
    const text = JSON.stringify([
      (archive.byDay.get(day) ?? []).map(({ id, meta }) => {
        const { kind, publisher, url } = meta;
        return [id, kind, publisher, url, kind === 'assessment' && [meta.series, meta.edition]];
      }),
      within.map(([series]) => series),
    ]);
    const short = hash('sha256', text, 'base64url').slice(0, 12);
    answers.set(question, short);
    return short;
  }

  const facts: Facts = {
    reportsOf(day) {
      asked.add(day);
      return archive.byDay.get(day) ?? [];
    },
    report(id) {
      asked.add(id.slice(0, 10).replaceAll('/', '-'));
      return archive.byId.get(id);
    },
    reportAt(address) {
      const found = byAddress.get(address);
      // Its day says of all its reports where they stand.
      asked.add(found ? found.meta.day : askFor(address));
      return found;
    },
    hasMonth(month) {
      asked.add(month);
      return archive.byMonth.has(month);
    },
    isSpanned(series, day) {
      asked.add(day);
      const span = spans.get(series);
      return span !== undefined && span.first <= day && day <= span.last;
    },
    takeAsked() {
      const all = [...asked].join(' ');
      asked.clear();
      return all;
    },
    answerAll: (questions) =>
      hash('sha256', questions.split(' ').map(answer).join(' '), 'base64url').slice(0, 16),
  };
  return facts;
}

/** Whether anything stands at an address, as a question. */
function askFor(address: string): string {
  return `@${hash('sha256', address, 'base64url').slice(0, 12)}`;
}

/** First and last day of each series, and under "" of all reports. */
function spansOf(archive: Archive): Map<string, { first: Day; last: Day }> {
  const spans = new Map<string, { first: Day; last: Day }>();
  for (const { meta } of archive.reports)
    for (const key of ['', ...(meta.kind === 'assessment' ? [meta.series] : [])])
      spans.set(key, { first: spans.get(key)?.first ?? meta.day, last: meta.day });
  return spans;
}
