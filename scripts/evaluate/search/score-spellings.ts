import type { Row } from '../row.ts';
import { compareRow } from './compare-row.ts';
import { score, type Contestant, type Daybook } from './contestant.ts';
import type { SpellingQuery } from './spellings.ts';
import { reportsWith, running } from './truth-tests.ts';
import { truthWords } from './truth-words.ts';
import type { TruthReport } from './truth.ts';

const seen = 10;

/** Whether a query for one spelling finds the others, and does so no more in quotes. */
export async function scoreSpellings(
  queries: readonly SpellingQuery[],
  reports: readonly TruthReport[],
  daybook: Daybook,
  rivals: readonly Contestant[],
): Promise<Row[]> {
  const judged = queries
    .map((query) => ({ ...query, truth: reportsWith(reports, query) }))
    .filter(({ truth }) => truth.length > 0);
  const recalls = [];
  for (const contestant of [daybook, ...rivals])
    recalls.push(
      await score(judged, async ({ q, truth }) => {
        const urls = new Set(truth.map(({ url }) => url));
        const found = (await contestant.find(q, seen)).filter((url) => urls.has(url));
        const points = found.length / Math.min(seen, urls.size);
        return { points, line: `${q}: ${found.length} of ${urls.size}` };
      }),
    );
  const all = await score(judged, async ({ q, truth }) => {
    const { reports: found } = await daybook.ask(q, 1);
    // Several words may also stand apart in a passage.
    const right = truthWords(q).length > 1 ? found >= truth.length : found === truth.length;
    return { points: Number(right), line: `${q}: ${found}, not ${truth.length}` };
  });
  const quoted = await score(judged, async ({ q }) => {
    const truth = reportsWith(reports, { test: running(q) });
    const { reports: found } = await daybook.ask(`"${q}"`, 1);
    return {
      points: Number(found === truth.length),
      line: `"${q}": ${found}, not ${truth.length}`,
    };
  });
  return [
    compareRow('aliases in all directions: recall@10', 0.99, 'spellings', recalls),
    compareRow('aliases: reports of all spellings', 1, 'spellings', [all]),
    compareRow('aliases in quotes: reports of that spelling', 1, 'spellings', [quoted]),
  ];
}
