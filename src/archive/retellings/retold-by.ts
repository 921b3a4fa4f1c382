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

/**
 * What is wanted of each day, with the assessments that are retold. Where a wire report names the day of the one
 * that it retells, it is that one which it refers to.
 */
export function addRetold(
  wanted: References['wanted'],
  retellings: ReadonlyMap<ReportId, readonly Retelling[]>,
): Map<Day, Wanted[]> {
  const all = new Map(wanted);
  for (const { wire, of } of [...retellings.values()].flat())
    if ('wanted' in of)
      all.set(of.wanted.day, addWanted(all.get(of.wanted.day) ?? [], of.wanted, wire));
  return new Map(
    [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, entries]) => [day, [...entries]]),
  );
}

function addWanted(entries: readonly Wanted[], report: WantedReport, wire: ReportId): Wanted[] {
  const known = entries.find((entry) => isSame(entry.report, report));
  const others = entries.filter((entry) => entry !== known);
  const isMeant = (entry: Wanted) => entry.report.series === undefined;
  const named = others.filter(isMeant).flatMap(({ backlinks }) => backlinks);
  return [
    ...others.flatMap((entry) => {
      if (!isMeant(entry)) return [entry];
      const backlinks = entry.backlinks.filter(({ from }) => from !== wire);
      return backlinks.length > 0 ? [{ ...entry, backlinks }] : [];
    }),
    {
      ...(known ?? { report }),
      backlinks: [...(known?.backlinks ?? []), ...named.filter(({ from }) => from === wire)],
    },
  ];
}

function isSame(one: WantedReport, other: WantedReport): boolean {
  return retoldKeyOf({ wanted: one }) === retoldKeyOf({ wanted: other });
}
