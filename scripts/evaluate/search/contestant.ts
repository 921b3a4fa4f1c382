import type { Answer } from '../../../src/search/engine/answer.ts';

/** A search that is measured: Daybook's, or one that it is compared with. */
export interface Contestant {
  /** Heads its column. */
  name: string;
  /** Paths of the reports' pages that a query finds, best first, each once: at most so many. */
  find(q: string, most: number): Promise<string[]>;
  /** The word that is suggested first for an unknown one; undefined if the search has nothing of the kind. */
  suggest?(q: string): Promise<string | undefined>;
}

/** Daybook's search, which tells more. */
export interface Daybook extends Contestant {
  /** @param take most reports that are listed; the counts are of all in any case */
  ask(q: string, take: number): Promise<Answer>;
  close(): Promise<void>;
}

/** What one contestant reached. */
export interface Score {
  /** Queries done right, or parts of them. */
  points: number;
  of: number;
  /** What went wrong, a line each. */
  wrong: string[];
}

/** Adds up the points that each query earns; one that earns less than 1 is told in the details. */
export async function score<Query>(
  queries: readonly Query[],
  judge: (query: Query) => Promise<{ points: number; line: string }>,
): Promise<Score> {
  const total: Score = { points: 0, of: queries.length, wrong: [] };
  for (const query of queries) {
    const { points, line } = await judge(query);
    total.points += points;
    if (points < 1) total.wrong.push(line);
  }
  return total;
}
