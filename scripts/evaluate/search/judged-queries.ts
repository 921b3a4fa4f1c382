import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { goldErrata } from './gold-errata.ts';
import { every, reportsWith, running, type Wanted } from './truth-tests.ts';
import type { TruthReport } from './truth.ts';

const kinds = [
  'keywords-3',
  'keywords-2',
  'phrase',
  'not',
  'range',
  'designator',
  'date',
  'typo',
] as const;

const querySchema = z.object({
  q: z.string(),
  kind: z.enum(kinds),
  /** Days of the reports that are right. */
  gold: z.array(z.string()),
  from: z.string().optional(),
  to: z.string().optional(),
  /** The word that should be suggested. */
  means: z.string().optional(),
});

/** A judged query, with what its gold lacks and has too much already put right. */
export interface JudgedQuery {
  /** As a reader types it. */
  q: string;
  kind: (typeof kinds)[number];
  gold: ReadonlySet<string>;
  means: string;
}

/**
 * Reads a file of judged queries.
 *
 * @returns the queries, and a line for each whose gold, errata included, is not what brute force finds
 */
export function readJudged(
  file: string,
  reports: readonly TruthReport[],
): { queries: JudgedQuery[]; doubts: string[] } {
  const judged = z.array(querySchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  const doubts: string[] = [];
  const queries = judged.map((query) => {
    const { q, kind, from, to, means = '' } = query;
    const erratum = goldErrata.find((each) => each.q === q);
    const gold = new Set(query.gold)
      .union(new Set(erratum?.adds))
      .difference(new Set(erratum?.drops));
    const wanted = wantedBy(query);
    if (wanted) doubts.push(...compare(q, gold, reportsWith(reports, wanted)));
    // Golds of ranges are of whole months.
    return {
      q: kind === 'range' ? `${q} ${from?.slice(0, 7)}..${to?.slice(0, 7)}` : q,
      kind,
      gold,
      means,
    };
  });
  return { queries, doubts };
}

/** What a judged query asks for, put in terms of the text; undefined for what asks for no words. */
function wantedBy({ q, kind, from, to }: z.infer<typeof querySchema>): Wanted | undefined {
  if (kind === 'date' || kind === 'typo') return undefined;
  if (kind === 'range') return { test: running(q), from, to };
  if (kind === 'phrase') return { test: running(q) };
  const [words = '', left] = q.split(' -');
  const test = every(...words.split(' ').map(running));
  return { test, without: left === undefined ? undefined : running(left) };
}

function compare(q: string, gold: ReadonlySet<string>, found: readonly TruthReport[]): string[] {
  const days = new Set(found.map(({ day }) => day));
  const [missing, extra] = [gold.difference(days), days.difference(gold)];
  if (missing.size + extra.size === 0) return [];
  return [
    `${q}: only in gold ${[...missing].join(' ')}; only by brute force ${[...extra].join(' ')}`,
  ];
}
