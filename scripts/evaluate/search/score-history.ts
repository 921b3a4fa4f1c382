import { shareRow, type Row } from '../row.ts';
import type { Daybook } from './contestant.ts';

const taken = 10;

/**
 * Whether a query has the same answer whatever was asked before it: `used` has been asked many things, and
 * `open` gives a search that has been asked nothing.
 */
export async function scoreHistory(
  queries: readonly string[],
  used: Daybook,
  open: () => Promise<Daybook>,
): Promise<Row> {
  const wrong: string[] = [];
  const other = await open();
  for (const q of queries.toReversed()) {
    const fresh = await open();
    const answers = await Promise.all(
      [used, other, fresh].map(async (daybook) => JSON.stringify(await daybook.ask(q, taken))),
    );
    const [expected = '', ...others] = answers;
    const different = others.find((answer) => answer !== expected);
    if (different) wrong.push(`${q}: ${showDifference(expected, different)}`);
    await fresh.close();
  }
  await other.close();
  return shareRow('same query, any history: the same results', 1, 'queries', queries.length, wrong);
}

/** Where two texts part, with what stands before. */
function showDifference(a: string, b: string): string {
  const at = [...a].findIndex((character, index) => character !== b[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 20);
  return `${around(a)} – ${around(b)}`;
}
