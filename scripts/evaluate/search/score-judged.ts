import type { Row } from '../row.ts';
import { compareRow } from './compare-row.ts';
import { score, type Contestant, type Score } from './contestant.ts';
import type { JudgedQuery } from './judged-queries.ts';
import type { TruthReport } from './truth.ts';

/** Reports that others may put before the right one without fault, since the judges have not seen them. */
const mostFound = 60;

/**
 * How the judged queries fare. The judges have seen the saved pages of one series: reports of other documents
 * are left out of what is found, and neither count as right nor as wrong.
 *
 * @param judged the reports that the judges have seen
 */
export async function scoreJudged(
  queries: readonly JudgedQuery[],
  judged: readonly TruthReport[],
  contestants: readonly Contestant[],
): Promise<Row[]> {
  const days = new Map(judged.map(({ url, day }) => [url, day]));
  const daysFound = async (contestant: Contestant, q: string, most: number) =>
    (await contestant.find(q, most)).flatMap((url) => days.get(url) ?? []);
  const scored = (kind: JudgedQuery['kind'], judge: typeof judgeFirst) =>
    Promise.all(
      contestants.map((contestant) =>
        score(
          queries.filter((query) => query.kind === kind),
          async (query) =>
            judge(
              query,
              await daysFound(contestant, query.q, judge === judgeSet ? Infinity : mostFound),
            ),
        ),
      ),
    );
  const first = (kind: JudgedQuery['kind'], goal: number) =>
    scored(kind, judgeFirst).then((scores) =>
      compareRow(`${kind}: right report first`, goal, 'judged queries', scores),
    );
  const set = (kind: JudgedQuery['kind']) =>
    scored(kind, judgeSet).then((scores) =>
      compareRow(`${kind}: the exact set`, 1, 'judged queries', scores),
    );
  return [
    await first('keywords-3', 0.97),
    await first('designator', 0.97),
    compareRow(
      'keywords-3 and designator: MRR@10',
      0.985,
      'judged queries',
      sum(await scored('keywords-3', judgeRank), await scored('designator', judgeRank)),
    ),
    await first('keywords-2', 0.95),
    await set('phrase'),
    await set('not'),
    await set('range'),
    await first('date', 1),
  ];
}

function judgeFirst({ q, gold }: JudgedQuery, days: readonly string[]) {
  const [first = 'nothing'] = days;
  return { points: gold.has(first) ? 1 : 0, line: `${q}: ${first}, not ${[...gold].join(' ')}` };
}

function judgeRank({ q, gold }: JudgedQuery, days: readonly string[]) {
  const rank = days.slice(0, 10).findIndex((day) => gold.has(day)) + 1;
  return { points: rank === 0 ? 0 : 1 / rank, line: `${q}: rank ${rank || 'over 10'}` };
}

function judgeSet({ q, gold }: JudgedQuery, days: readonly string[]) {
  const found = new Set(days);
  const [missed, extra] = [gold.difference(found), found.difference(gold)];
  return {
    points: missed.size + extra.size === 0 ? 1 : 0,
    line: `${q}: missed ${[...missed].join(' ')}; too much ${[...extra].join(' ')}`,
  };
}

function sum(some: readonly Score[], others: readonly Score[]): Score[] {
  return some.map((one, index) => {
    const other = others[index];
    if (!other) throw new Error('Every contestant takes part in everything.');
    return {
      points: one.points + other.points,
      of: one.of + other.of,
      wrong: [...one.wrong, ...other.wrong],
    };
  });
}
