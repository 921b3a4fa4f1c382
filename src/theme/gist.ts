import type { Report } from '../report/report.ts';
import { splitTitle } from './title.ts';

/**
 * What tells a report from others in a list: the headline of a wire report; the title of an assessment, or
 * where titles differ only in their dates, its first takeaway or first sentence. Cut to about `limit` characters.
 */
export function gistOf(report: Report, limit = 180): string {
  const { kind, title, day } = report.meta;
  if (kind === 'wire' || !splitTitle(title, day).date) return shorten(title, limit);
  return report.lead ? shorten(report.lead, limit) : title;
}

/** The text, or where it is longer than `limit`, its first words and an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit);
  const cut = text.slice(0, space > 0 ? space : limit);
  return `${cut.replace(/[\s.,;:–—-]+$/u, '')}…`;
}
