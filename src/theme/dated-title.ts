import { reportUrlOf } from '../report/id.ts';
import type { Report } from '../report/report.ts';
import { printDay } from './dates.ts';
import { escapeHtml } from './escape-html.ts';
import { langAttribute, langOf } from './lang.ts';

/** Lists name the same reports again and again. */
const rendered = new WeakMap<Report['meta'], string>();

/** What an entry of a dated list begins with: the day of a report, and its title, which leads to it; safe HTML. */
export function renderDatedTitle(report: Report): string {
  const { id, meta } = report;
  const known = rendered.get(meta);
  if (known !== undefined) return known;
  const { day, title } = meta;
  const lang = langAttribute(langOf(report));
  const link = `<a href="${escapeHtml(reportUrlOf(id))}"${lang}>${escapeHtml(title)}</a>`;
  const html = `<time datetime="${day}">${printDay(day, 'short')}</time> <p class="title">${link}</p>`;
  rendered.set(meta, html);
  return html;
}
