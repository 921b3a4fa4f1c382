import type { Analysis } from '../archive/analyse-archive.ts';
import { publisherOf, type Archive } from '../archive/archive.ts';
import { retoldKeyOf } from '../archive/retellings/retold-by.ts';
import { reportUrlOf } from '../report/id.ts';
import type { Report } from '../report/report.ts';
import { printDay } from './dates.ts';
import { shorten } from './gist.ts';
import type { NeighbourEntry } from './neighbour-entries.ts';

/** Other wire reports that retell the same are listed up to this number. */
const mostOthers = 3;

/** The assessment that a wire report retells, and others that retell it. */
export function wireNeighbours(
  archive: Archive,
  { retellings, retoldBy }: Pick<Analysis, 'retellings' | 'retoldBy'>,
  report: Report,
): NeighbourEntry[] {
  const own = retellings.get(report.id) ?? [];
  const assessments = own.flatMap(({ of }) => {
    const assessment = 'report' in of ? archive.byId.get(of.report) : undefined;
    if (!assessment) return [];
    const text = printDay(assessment.meta.day, 'long');
    return [{ relation: 'The assessment it retells', href: reportUrlOf(assessment.id), text }];
  });
  const others = own.flatMap(({ of }) => retoldBy.get(retoldKeyOf(of)) ?? []);
  const wires = [...new Set(others.map(({ wire }) => wire))].flatMap((id) => {
    const wire = archive.byId.get(id);
    if (!wire || id === report.id) return [];
    const relation = `Also retells it: ${publisherOf(archive, wire).name}`;
    return [{ relation, href: reportUrlOf(id), text: shorten(wire.meta.title, 60) }];
  });
  return [...assessments, ...wires.slice(0, mostOthers)];
}
