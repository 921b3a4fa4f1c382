import { addDays, type Day } from '../../report/day.ts';
import type { Publisher } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import type { Mention } from '../references/find-mentions.ts';
import type { Attribution } from './attribute-passages.ts';
import { isRecent, reportOf, type Claim } from './find-claims.ts';

/** Days before a wire report's own on which what it says for a publisher is still the latest. */
const fresh = 2;

/**
 * The assessment that is wanted where a wire report as a whole speaks for its publisher: that of the latest day
 * before its own that it names there. None where the archive has one of that day, which has been compared.
 */
export function guessByDay(
  archive: Archive,
  wire: Report,
  mentions: readonly Mention[],
  { shortName, name }: Publisher,
  { passages, whole }: Attribution,
  series: string,
): Claim[] {
  if (!whole) return [];
  const days = mentions.flatMap(({ passage, reading }): Day[] =>
    passages.has(passage) && 'day' in reading && isRecent(reading.day, wire) ? [reading.day] : [],
  );
  const latest = days
    .filter((day) => day < wire.meta.day)
    .toSorted()
    .at(-1);
  if (latest === undefined || latest < addDays(wire.meta.day, -fresh)) return [];
  const of = reportOf(archive, series, latest);
  if ('report' in of) return [];
  const why = `it speaks for ${shortName ?? name} in ${passages.size} of its ${wire.passages.length} paragraphs, and names no later day there`;
  return [{ of, confidence: 'possible', why }];
}
