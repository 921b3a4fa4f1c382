import { hash } from 'node:crypto';
import type { Report } from '../../report/report.ts';
import type { Citation } from './find-citations.ts';
import { countLines } from './lines.ts';

/**
 * The outlets that the notes of a report cite, without the places. Plain data, for a cache, with few texts: a million
 * small ones take seconds to read.
 */
export interface CitedOutlets {
  /** As the addresses spell them, each once, in the order in which they are first cited; a line each. */
  outlets: string;
  /** How often each is cited. */
  citations: number[];
  /** How many lines of the text each supports. */
  lines: number[];
  /** For each passage that outlets support their places in `outlets`: `0 3|1`. */
  passages: string;
  /** For each outlet a hash of what its pages show: what the report is called, its notes, and what they support. */
  shown: string;
}

/** How long the hash of one outlet is in `shown`. */
export const hashLength = 12;

export function outlineCitations(
  { id, meta }: Report,
  citations: readonly Citation[],
): CitedOutlets {
  const called = JSON.stringify([id, meta]);
  const byOutlet = Map.groupBy(citations, ({ outlet }) => outlet);
  const passages = new Map<number, Set<number>>();
  for (const [index, cited] of [...byOutlet.values()].entries())
    for (const { sentences } of cited)
      for (const { passage } of sentences) {
        const known = passages.get(passage);
        if (known) known.add(index);
        else passages.set(passage, new Set([index]));
      }
  return {
    outlets: [...byOutlet.keys()].join('\n'),
    citations: [...byOutlet.values()].map(({ length }) => length),
    lines: [...byOutlet.values()].map(countLines),
    passages: [...passages.values()].map((indexes) => [...indexes].join(' ')).join('|'),
    shown: [...byOutlet.values()].map((own) => digest(called + JSON.stringify(own))).join(''),
  };
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, hashLength);
}
