import { daysBetween, type Day } from '../../report/day.ts';
import type { Series } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { Archive } from '../archive.ts';
import { commonTerms, rareBits } from '../terms/common-terms.ts';
import { readTerms } from '../terms/read-terms.ts';

/** Days after which a series that has no new report has ended. */
const ended = 366;

/** The series of a publisher that run on a day, as far as the reports up to then tell; all if none does. */
export function openRunningSeries(
  archive: Archive,
): (publisher: string, day: Day) => readonly Series[] {
  const days = new Map<string, Day[]>();
  for (const { meta } of archive.reports)
    if (meta.kind === 'assessment') {
      const list = days.get(meta.series) ?? [];
      days.set(meta.series, list);
      list.push(meta.day);
    }
  return (publisher, day) => {
    const all = archive.series.filter((series) => series.publisher === publisher);
    const running = all.filter(({ id }) => {
      const last = days.get(id)?.findLast((each) => each <= day);
      return last !== undefined && daysBetween(last, day) <= ended;
    });
    return running.length > 0 ? running : all;
  };
}

/**
 * The series that a wire report is likeliest to retell: the one whose name and description have most of the wire
 * report's words, weighed by what they tell; of equal ones the first. Undefined where no series has any.
 */
export function chooseSeries(series: readonly Series[], wire: Report): string | undefined {
  const counts = new Map<string, number>();
  for (const text of [wire.meta.title, ...wire.passages.map((passage) => passage.text)])
    for (const { key } of readTerms(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const bitsOf = ({ name, description = '' }: Series) =>
    [...new Set(readTerms(`${name}. ${description}`).map(({ key }) => key))].reduce(
      (sum, key) => sum + (counts.get(key) ?? 0) * (commonTerms.get(key) ?? rareBits),
      0,
    );
  let best: string | undefined;
  let most = 0;
  for (const each of series) {
    const bits = bitsOf(each);
    if (bits > most) [best, most] = [each.id, bits];
  }
  return best;
}
