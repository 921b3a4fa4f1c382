import type { Day } from '../../report/day.ts';
import type { ReportId } from '../../report/id.ts';
import { keyOf } from '../references/targets.ts';
import type { References, Wanted, WantedReport } from '../references/references.ts';
import type { Retelling } from './retelling.ts';

/** Who retells what: retellings by what they retell, as `retoldKeyOf` names it; latest wire report first. */
export type RetoldBy = ReadonlyMap<string, readonly Retelling[]>;

/** Turns retellings round. */
export function turnRound(retellings: ReadonlyMap<ReportId, readonly Retelling[]>): RetoldBy {
  const latestFirst = [...retellings.values()].flat().toReversed();
  return Map.groupBy(latestFirst, ({ of }) => retoldKeyOf(of));
}

/** Names an assessment, held or wanted. */
export function retoldKeyOf(of: Retelling['of']): string {
  return 'report' in of ? of.report : keyOf({ day: of.wanted.day, wanted: of.wanted });
}

/** What is wanted of each day, with the assessments that nothing refers to but what retells them. */
export function addRetold(
  wanted: References['wanted'],
  retellings: ReadonlyMap<ReportId, readonly Retelling[]>,
): Map<Day, Wanted[]> {
  const all = new Map([...wanted].map(([day, entries]) => [day, [...entries]]));
  for (const { of } of [...retellings.values()].flat()) {
    if ('report' in of) continue;
    const { day } = of.wanted;
    const entries = all.get(day) ?? [];
    all.set(day, entries);
    if (!entries.some(({ report }) => isSame(report, of.wanted)))
      entries.push({ report: of.wanted, backlinks: [] });
  }
  return new Map([...all].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isSame(one: WantedReport, other: WantedReport): boolean {
  return retoldKeyOf({ wanted: one }) === retoldKeyOf({ wanted: other });
}
