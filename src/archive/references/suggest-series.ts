import type { Series } from '../../report/registers.ts';
import type { Report } from '../../report/report.ts';
import type { Facts } from './facts.ts';
import type { AddressLink } from './references.ts';

/**
 * The series that the dates of a report refer to: its own; for a wire report the one that its `about`, its links
 * or the words of its text point at. Undefined where nothing does.
 */
export function suggestSeries(
  all: readonly Series[],
  facts: Facts,
  report: Report,
  addresses: Iterable<AddressLink>,
): string | undefined {
  const { meta } = report;
  if (meta.kind === 'assessment') return meta.series;
  const seriesOf = (id: Report['id']) => {
    const other = facts.report(id)?.meta;
    return other?.kind === 'assessment' ? [other.series] : [];
  };
  const [told] = (meta.about ?? []).flatMap(seriesOf);
  if (told !== undefined) return told;
  const [linked] = [...addresses].flatMap(({ target }) =>
    'report' in target
      ? seriesOf(target.report)
      : 'day' in target
        ? (target.wanted?.series ?? [])
        : [],
  );
  if (linked !== undefined) return linked;
  const text = [meta.title, ...report.passages.map((passage) => passage.text)].join('\n');
  return all.find(({ name }) => text.includes(name))?.id;
}
