import type { Row } from '../row.ts';
import { compareRow } from './compare-row.ts';
import { score, type Contestant, type Daybook } from './contestant.ts';
import type { JudgedQuery } from './judged-queries.ts';
import type { Typo } from './typos.ts';

/** Whether the right word is suggested first for unknown ones, and none for words that are known. */
export async function scoreWords(
  judged: readonly JudgedQuery[],
  made: readonly Typo[],
  known: readonly string[],
  daybook: Daybook,
  rivals: readonly Contestant[],
): Promise<Row[]> {
  const suggestions = async (typos: readonly Typo[]) => {
    const scores = [];
    for (const { suggest } of [daybook, ...rivals])
      scores.push(
        suggest &&
          (await score(typos, async ({ q, means }) => {
            const suggested = await suggest(q);
            return {
              points: Number(suggested === means),
              line: `${q}: ${suggested}, not ${means}`,
            };
          })),
      );
    return scores;
  };
  const left = await score(known, async (q) => {
    const { unknown, passages } = await daybook.ask(q, 1);
    const line = `${q}: ${passages} passages, suggests ${unknown[0]?.suggestions.join(' ')}`;
    return { points: Number(unknown.length === 0 && passages > 0), line };
  });
  const typos = judged.filter(({ kind }) => kind === 'typo');
  return [
    compareRow('typo: right word first', 0.95, 'judged typos', await suggestions(typos)),
    compareRow('typo: right word first', 0.95, 'made typos', await suggestions(made)),
    compareRow('a known word is never corrected', 1, 'words of the archive', [left]),
  ];
}
