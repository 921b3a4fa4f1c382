import { outletIdOf } from '../report/outlet-of.ts';
import type { CitedUrl, Note } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';
import { readdress } from './link-passage.ts';
import type { AddressHref } from './report-links.ts';

type Addresses = ReadonlyMap<string, AddressHref>;

/** Where the page of an outlet stands, by its id. */
export type OutletHref = (id: string) => string | undefined;

/**
 * The HTML of all notes, each with links back to its marks.
 *
 * @param addresses of reports elsewhere that lead to pages here
 * @param outletHref leads the names of outlets to their pages; the rest of an address leads to the source itself
 */
export function renderNotes(
  notes: readonly Note[],
  addresses: Addresses = new Map(),
  outletHref: OutletHref = () => undefined,
): string {
  return `<ol>${notes.map((note) => renderNote(note, addresses, outletHref)).join('')}</ol>`;
}

/** True if some note writes an address in a form that is none. */
export function hasRestored(notes: readonly Note[]): boolean {
  return notes.some((note) => note.parts.some((part) => typeof part !== 'string' && part.restored));
}

function renderNote(note: Note, addresses: Addresses, outletHref: OutletHref): string {
  const parts = note.parts.map((part) =>
    typeof part === 'string'
      ? renderRemark(part)
      : renderSource(part, addresses.get(part.url), outletHref(outletIdOf(part.outlet))),
  );
  return `<li id="note-${note.number}">${renderNumber(note)} <span>${parts.join('')}${renderFurtherMarks(note)}</span></li>`;
}

function renderNumber({ number, marks }: Note): string {
  if (marks.length === 0) return `<span>${number}</span>`;
  return `<a href="#ref-${number}-1" role="doc-backlink">${number}</a>`;
}

/** Text of a note that is no address; what only keeps addresses apart is left out. */
function renderRemark(text: string): string {
  const remark = text.replace(/^[\s;,]+|[\s;,]+$/g, '');
  return /[\p{L}\p{N}]/u.test(remark) ? `<span class="remark">${escapeHtml(remark)}</span> ` : '';
}

function renderSource(
  { url, outlet, restored }: CitedUrl,
  here: AddressHref | undefined,
  outletHref: string | undefined,
): string {
  const address = url.replace(/^https?:\/\/(www\.)?/i, '').replace(/^([^/]+)\/$/, '$1');
  const known = address.toLowerCase().startsWith(outlet.toLowerCase());
  const head = escapeHtml(known ? address.slice(0, outlet.length) : outlet);
  const rest = escapeHtml(known ? address.slice(outlet.length) : ` ${address}`);
  const to = (href: string, words: string) => `<a href="${escapeHtml(href)}">${words}</a>`;
  const linked = here
    ? readdress(to(url, `<b>${head}</b>${rest}`), here)
    : outletHref !== undefined && rest !== ''
      ? `${to(outletHref, `<b>${head}</b>`)}${to(url, rest)}`
      : to(url, `<b>${head}</b>${rest}`);
  return `<span class="source">${linked}${restored ? ' <small>(restored)</small>' : ''}</span>`;
}

function renderFurtherMarks({ number, marks }: Note): string {
  if (marks.length < 2) return '';
  const links = marks
    .slice(1)
    .map(
      (passage, index) =>
        `<a href="#ref-${number}-${index + 2}" role="doc-backlink">${passage}</a>`,
    );
  return `<span class="marks">Also in paragraph ${links.join(', ')}</span>`;
}
