import type { Outlet } from '../archive/sources/outlet.ts';
import { outletUrlOf } from '../archive/sources/outlet-pages.ts';

/** All outlets as CSV (RFC 4180), in the order given. */
export function printOutlets(outlets: readonly Outlet[], site: URL | undefined): string {
  const head = ['id', 'name', 'kind', 'addresses', 'citations', 'reports', 'first', 'last', 'url'];
  const rows = outlets.map((outlet) => [
    outlet.id,
    outlet.name,
    outlet.kind,
    outlet.addresses.map(({ id }) => id).join(' '),
    String(outlet.citations),
    String(outlet.reports),
    outlet.firstCited.day,
    outlet.lastCited.day,
    new URL(outletUrlOf(outlet), site).href,
  ]);
  return [head, ...rows].map((row) => `${row.map(printCell).join(',')}\r\n`).join('');
}

/** In quotes where it must be; a cell that a spreadsheet would take for a formula is none. */
function printCell(cell: string): string {
  const text = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
