import { placeText } from '../report/place-text.ts';
import type { Passage } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';
import type { AddressHref, Href, ReportLinks } from './report-links.ts';

/** Part of an HTML text and what stands in its place. */
interface Edit {
  from: number;
  to: number;
  html: string;
}

type PassageLinks = Pick<ReportLinks, 'dates' | 'addresses'>;

/**
 * The HTML of a passage with its dates linked, and its links to reports elsewhere leading to ours; the original
 * stays beside them. A date that runs across tags, or stands in a link, stays as it is.
 */
export function linkPassage({ html, text, number }: Passage, links: PassageLinks): string {
  const dates = links.dates.get(number) ?? [];
  if (dates.length === 0 && !html.includes('<a href="')) return html;
  const placed = placeText(html);
  if (placed.text !== text) return html;
  const edits: Edit[] = [];
  for (const { url, from, to } of placed.links) {
    const address = links.addresses.get(url);
    if (address) edits.push({ from, to, html: readdress(html.slice(from, to), address) });
  }
  for (const { start, end, ...link } of dates) {
    const [from, to] = placed.placeOf(start, end);
    const words = html.slice(from, to);
    const linked = placed.links.some((other) => other.start < end && start < other.end);
    if (!linked && words !== '' && !words.includes('<'))
      edits.push({ from, to, html: `${openTag(link, 'day')}${words}</a>` });
  }
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((all, { from, to, html: part }) => all.slice(0, from) + part + all.slice(to), html);
}

/** A link to a report elsewhere, with the page here that it leads to. */
export function readdress(link: string, { held, ...here }: AddressHref): string {
  if (!held) return `${link} <small class="elsewhere">(${openTag(here)}wanted</a>)</small>`;
  const words = link.replace(/^<a [^>]*>|<\/a>$/g, '');
  const original = /^<a [^>]*>/.exec(link)?.[0] ?? '';
  return `${openTag(here)}${words}</a> <small class="elsewhere">(${original}original</a>)</small>`;
}

function openTag({ href, title }: Href, name?: string): string {
  const of = name ? ` class="${name}"` : '';
  return `<a${of} href="${escapeHtml(href)}" title="${escapeHtml(title)}">`;
}
