import type { Report } from '../report/report.ts';
import { splitTitle } from './title.ts';

/**
 * What tells a report from others in a list: the headline of a wire report; the title of an assessment, or
 * where titles differ only in their dates, its first takeaway or first sentence. Cut to about `limit` characters.
 */
export function gistOf(report: Report, limit = 180): string {
  const { kind, title, day, lang } = report.meta;
  if (kind === 'wire' || !splitTitle(title, day).date) return shorten(title, limit);
  const takeaway = report.passages.find((passage) => passage.takeaway);
  if (takeaway) return shorten(takeaway.text, limit);
  const opening = report.passages.find((passage) => !passage.boilerplate);
  return opening ? shorten(firstSentence(opening.text, lang), limit) : title;
}

/** The text, or where it is longer than `limit`, its first words and an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit);
  const cut = text.slice(0, space > 0 ? space : limit);
  return `${cut.replace(/[\s.,;:–—-]+$/u, '')}…`;
}

function firstSentence(text: string, lang: string): string {
  const [first] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
}
