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
    // Word by word: there are millions, of which hardly any is looked for.
    for (let start = 0; start < outlines.length;) {
      const end = endOf(outlines, '|', start, outlines.length);
      const first = endOf(outlines, ' ', start, end) + 1;
      const lists: PastLead[][] = [];
      for (let at = first; at < end;) {
        const next = endOf(outlines, ' ', at, end);
        const list = this.#lists.get(outlines.slice(at, next));
        if (list) lists.push(list);
        at = next + 1;
      }
      const lead = { report, number: Number(outlines.slice(start, first)), lists };
      for (const list of lists) list.push(lead);
      start = end + 1;
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

/** Where a character stands in a part of a text, or where the part ends. */
function endOf(text: string, character: string, start: number, end: number): number {
  const found = text.indexOf(character, start);
  return found < 0 || found > end ? end : found;
}
