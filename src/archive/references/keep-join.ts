import type { ReportId } from '../../report/id.ts';
import { openJsonCache, type JsonCache } from '../json-cache.ts';
import type { JoinedReport, Reference } from './join-report.ts';
import type { AddressLink, DateLink, ReferenceKind, WantedReport } from './references.ts';

/** What a report refers to, as long as the answers to what was asked for it are the same. */
interface KeptJoin {
  /** What was asked of the archive. */
  asked: string;
  /** Hash of the answers. */
  answers: string;
  held: KeptHeld;
  /** The references that want something. */
  wanted: PackedReferences;
}

/** The reports that one refers to, in the order of the first places that do: with a hash of these, and their number. */
export type KeptHeld = [id: ReportId, places: string, count: number][];

/** The links of a report: asked for when its page is rendered. */
export interface KeptLinks {
  dates: DateLink[];
  addresses: [string, AddressLink][];
}

/** What reports refer to, by their ids and hashes. */
export interface JoinsCache {
  joins: JsonCache<KeptJoin>;
  /** By the answers too. */
  links: JsonCache<KeptLinks>;
  /** The same: all references. */
  references: JsonCache<PackedReferences>;
}

/** Opens the cache of what reports refer to in the folder of the project. */
export async function openJoinsCache(root: string): Promise<JoinsCache> {
  const code = ['src/report', 'src/archive'];
  return {
    joins: await openJsonCache(root, 'daybook-joins', code),
    links: await openJsonCache(root, 'daybook-links', code),
    references: await openJsonCache(root, 'daybook-references', code),
  };
}

/** References as numbers: there are many. */
export interface PackedReferences {
  targets: [reports: readonly ReportId[], wanted: WantedReport | null, url: string | null][];
  /** For each the number of its target, its kind, passage and note, start and end of its words; −1 for none. */
  places: number[];
}

const kinds: readonly ReferenceKind[] = ['names', 'cites', 'dates'];
const none = -1;
const size = 6;

export function packReferences(references: JoinedReport['references']): PackedReferences {
  const numbers = new Map<string, number>();
  const targets: PackedReferences['targets'] = [];
  const places = references.flatMap(({ place, reports, wanted, url }) => {
    // Where a report is held nobody asks at which address.
    const target: PackedReferences['targets'][number] = [
      reports,
      wanted ?? null,
      (wanted && url) ?? null,
    ];
    const key = JSON.stringify(target);
    const number = numbers.get(key) ?? targets.push(target) - 1;
    numbers.set(key, number);
    const { kind, passage = none, note = none, words } = place;
    return [number, kinds.indexOf(kind), passage, note, words?.start ?? none, words?.end ?? none];
  });
  return { targets, places };
}

export function unpackReferences({ targets, places }: PackedReferences): Reference[] {
  const references: Reference[] = [];
  for (let at = 0; at < places.length; at += size) {
    const [target = 0, kind = 0, passage = none, note = none, start = none, end = none] =
      places.slice(at, at + size);
    const [reports = [], wanted, url] = targets[target] ?? [];
    references.push({
      place: {
        kind: kinds[kind] ?? 'names',
        ...(note !== none && { note }),
        ...(passage !== none && { passage }),
        ...(start !== none && { words: { start, end } }),
      },
      reports,
      wanted: wanted ?? undefined,
      url: url ?? undefined,
    });
  }
  return references;
}
