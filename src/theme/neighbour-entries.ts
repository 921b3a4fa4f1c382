import { type Archive } from '../archive/archive.ts';
import { addDays, dayOf, partsOf } from '../report/day.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Report } from '../report/report.ts';
import { printDay } from './dates.ts';

/** A link to a report beside another and what it is to that one. */
export interface NeighbourEntry {
  relation: string;
  href: string;
  text: string;
  /** What it is to a browser or a search engine, if anything. */
  rel?: 'prev' | 'next';
}

/** The reports before and after an assessment in its series, and the one of the same day a year before. */
export function neighbourEntries(archive: Archive, report: Report): NeighbourEntry[] {
  const { previous, next } = archive.neighbours.get(report.id) ?? {};
  const earlier = yearBefore(archive, report);
  return [
    ...(previous ? [entryOf(report, previous, 'prev')] : []),
    ...(next ? [entryOf(report, next, 'next')] : []),
    ...(earlier
      ? [
          {
            relation: 'A year before',
            href: reportUrlOf(earlier.id),
            text: printEdition(earlier),
          },
        ]
      : []),
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

/** The assessment of the same series on the same date a year before, of the same edition if there are several. */
function yearBefore(archive: Archive, { meta }: Report): Report | undefined {
  if (meta.kind !== 'assessment') return undefined;
  const { year, month, date } = partsOf(meta.day);
  // Undefined for February 29.
  const day = dayOf(year - 1, month, date);
  const editions = (day ? (archive.byDay.get(day) ?? []) : []).filter(
    (other) => other.meta.kind === 'assessment' && other.meta.series === meta.series,
  );
  const same = editions.find(
    (other) => other.meta.kind === 'assessment' && other.meta.edition === meta.edition,
  );
  return same ?? editions[0];
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
