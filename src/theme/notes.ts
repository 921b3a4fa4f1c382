import type { CitedUrl, Note } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';
import { readdress } from './link-passage.ts';
import type { AddressHref } from './report-links.ts';

type Addresses = ReadonlyMap<string, AddressHref>;

/**
 * The HTML of all notes, each with links back to its marks.
 *
 * @param addresses of reports elsewhere that lead to pages here
 */
export function renderNotes(notes: readonly Note[], addresses: Addresses = new Map()): string {
  return `<ol>${notes.map((note) => renderNote(note, addresses)).join('')}</ol>`;
}

/** True if some note writes an address in a form that is none. */
export function hasRestored(notes: readonly Note[]): boolean {
  return notes.some((note) => note.parts.some((part) => typeof part !== 'string' && part.restored));
}

function renderNote(note: Note, addresses: Addresses): string {
  const parts = note.parts.map((part) =>
    typeof part === 'string' ? renderRemark(part) : renderSource(part, addresses.get(part.url)),
  );
  return `<li id="note-${note.number}">${renderNumber(note)} <span>${parts.join('')}${renderFurtherMarks(note)}</span></li>`;
}

function renderNumber({ number, marks }: Note): string {
  if (marks.length === 0) return `<span>${number}</span>`;
  return `<a href="#ref-${number}-1" aria-label="Note ${number}, back to the text">${number}</a>`;
}

/** Text of a note that is no address; what only keeps addresses apart is left out. */
function renderRemark(text: string): string {
  const remark = text.replace(/^[\s;,]+|[\s;,]+$/g, '');
  return /[\p{L}\p{N}]/u.test(remark) ? `<span class="remark">${escapeHtml(remark)}</span> ` : '';
}

function renderSource({ url, outlet, restored }: CitedUrl, here?: AddressHref): string {
  const address = url.replace(/^https?:\/\/(www\.)?/i, '').replace(/^([^/]+)\/$/, '$1');
  const known = address.toLowerCase().startsWith(outlet.toLowerCase());
  const head = known ? address.slice(0, outlet.length) : outlet;
  const rest = known ? address.slice(outlet.length) : ` ${address}`;
  const link = `<a href="${escapeHtml(url)}"><b>${escapeHtml(head)}</b>${escapeHtml(rest)}</a>`;
  const linked = here ? readdress(link, here) : link;
  return `<span class="source">${linked}${restored ? ' <small>(restored)</small>' : ''}</span>`;
}

function renderFurtherMarks({ number, marks }: Note): string {
  if (marks.length < 2) return '';
  const links = marks
    .slice(1)
    .map(
      (passage, index) =>
        `<a href="#ref-${number}-${index + 2}" aria-label="Note ${number}, back to paragraph ${passage}">${passage}</a>`,
    );
  return `<span class="marks">Also in paragraph ${links.join(', ')}</span>`;
}
