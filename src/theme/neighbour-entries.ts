import { type Archive } from '../archive/archive.ts';
import { addDays } from '../report/day.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Report } from '../report/report.ts';
import { printDay } from './dates.ts';

/** A link to a report beside another and what it is to that one. */
export interface NeighbourEntry {
  relation: string;
  href: string;
  text: string;
  rel: 'prev' | 'next';
}

/** The reports before and after an assessment in its series. */
export function neighbourEntries(archive: Archive, report: Report): NeighbourEntry[] {
  const { previous, next } = archive.neighbours.get(report.id) ?? {};
  return [
    ...(previous ? [entryOf(report, previous, 'prev')] : []),
    ...(next ? [entryOf(report, next, 'next')] : []),
  ];
}

function entryOf(from: Report, to: Report, rel: 'prev' | 'next'): NeighbourEntry {
  return {
    relation: relationOf(from, to, rel),
    href: reportUrlOf(to.id),
    text: printEdition(to),
    rel,
  };
}

function relationOf(from: Report, to: Report, rel: 'prev' | 'next'): string {
  const side = rel === 'prev' ? 'before' : 'after';
  if (to.meta.day === from.meta.day) return `The edition ${side}`;
  if (to.meta.day === addDays(from.meta.day, rel === 'prev' ? -1 : 1)) return `The day ${side}`;
  return rel === 'prev' ? 'The one before it here' : 'The one after it here';
}

function printEdition({ meta }: Report): string {
  const edition = meta.kind === 'assessment' && meta.edition ? `, ${meta.edition}` : '';
  return `${printDay(meta.day, 'long')}${edition}`;
}
