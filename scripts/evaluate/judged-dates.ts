import { createHash } from 'node:crypto';
import type { Archive } from '../../src/archive/archive.ts';
import type { DateLink, Target } from '../../src/archive/references/references.ts';
import type { ReportId } from '../../src/report/id.ts';
import type { Report } from '../../src/report/report.ts';
import type { LinkedCorpus } from './evaluate-links.ts';

/** A date that is a link, and the report that it stands in. */
export interface JudgedDate {
  report: Report;
  link: DateLink;
  /** Names words, place and target, without a word of the text. */
  key: string;
}

/** Some of the dates that are links: the same for the same seed, whatever else changes. */
export function sampleDates(linked: LinkedCorpus, count: number, seed: number): JudgedDate[] {
  return takeSample(judgedDates(linked), count, seed);
}

/** Some of those whose year nothing states and that lie far off, or look ahead: where the rules err first. */
export function sampleFarDates(linked: LinkedCorpus, count: number, seed: number): JudgedDate[] {
  const far = judgedDates(linked).filter(({ report, link: { target, why } }) => {
    const date = dateOf(target);
    const months = Math.abs(monthsOf(date) - monthsOf(report.meta.day));
    return (
      !/year/.test(why) &&
      (months > 2 || date.slice(0, 7) > report.meta.day.slice(0, 7) || /next/.test(why))
    );
  });
  return takeSample(far, count, seed);
}

function judgedDates({ archive, analysis }: LinkedCorpus): JudgedDate[] {
  return [...analysis.references.dates].flatMap(([id, links]) =>
    links.flatMap((link) => judgedDate(archive, id, link) ?? []),
  );
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function takeSample(dates: readonly JudgedDate[], count: number, seed: number): JudgedDate[] {
  return dates
    .map((date) => ({ date, rank: hash(`${seed} ${placeOf(date)}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ date }) => date);
}

/** The words in their text with what they lead to, for a reader to judge. */
export function printDate({ report, link, key }: JudgedDate): string {
  const text = report.passages[link.passage - 1]?.text ?? '';
  const before = text.slice(Math.max(0, link.start - 160), link.start);
  const words = text.slice(link.start, link.end);
  const behind = text.slice(link.end, link.end + 90);
  return `${key} ${report.id} → ${printTarget(link.target)} (${link.why})\n    …${before}[${words}]${behind}…`;
}

/** Where a link leads, in one word. */
export function printTarget(target: Target): string {
  if ('report' in target) return target.report;
  if ('month' in target) return target.month;
  return target.wanted ? `${target.day}, wanted` : target.day;
}

function judgedDate(archive: Archive, id: ReportId, link: DateLink): JudgedDate | undefined {
  const report = archive.byId.get(id);
  if (!report) return undefined;
  const date = { report, link, key: '' };
  return { ...date, key: hash(`${placeOf(date)} ${dateOf(link.target)}`).slice(0, 16) };
}

function placeOf({ report, link }: JudgedDate): string {
  return `${report.id} ${report.passages[link.passage - 1]?.id} ${link.start} ${link.end}`;
}

/** What is judged is the day or month: which pages the archive has for it is another matter. */
function dateOf(target: Target): string {
  if ('month' in target) return target.month;
  return 'report' in target ? target.report.slice(0, 10).replaceAll('/', '-') : target.day;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
