import type { ReportId } from '../../report/id.ts';
import type { PassagePlace } from './find-said-before.ts';

/** A passage of an earlier report whose first sentence is found by some of its terms. */
export interface PastLead extends PassagePlace {
  /** For each of these terms all passages that have it among theirs, oldest first. */
  lists: readonly PastLead[][];
}

/** A passage with the terms by which its first sentence is found. */
export interface Lead {
  number: number;
  keys: string[];
}

/** The leads of all days up to one, as far as they have terms that are looked for. */
export class PastLeads {
  readonly #lists: ReadonlyMap<string, PastLead[]>;

  /** @param wanted the terms that are looked for */
  constructor(wanted: Iterable<string>) {
    this.#lists = new Map([...wanted].map((key) => [key, []]));
  }

  /** @param outlines of a report's leads: `3 omsk kettl|4 tomsk` */
  add(report: ReportId, outlines: string): void {
    for (const { number, keys } of readLeads(outlines)) {
      const lists = this.listsOf(keys);
      if (lists.length === 0) continue;
      const lead = { report, number, lists };
      for (const list of lists) list.push(lead);
    }
  }

  /** The passages that have each of some terms. */
  listsOf(keys: readonly string[]): PastLead[][] {
    return keys.flatMap((key) => {
      const list = this.#lists.get(key);
      return list ? [list] : [];
    });
  }
}

/** The passages of an outline of leads. */
export function readLeads(outlines: string): Lead[] {
  if (outlines === '') return [];
  return outlines.split('|').map((lead) => {
    const [number, ...keys] = lead.split(' ');
    return { number: Number(number), keys };
  });
}
