import type { Row } from '../row.ts';
import { compareRow } from './compare-row.ts';
import { score, type Contestant, type Daybook } from './contestant.ts';
import type { MadeQuery } from './made-queries.ts';
import { reportsWith } from './truth-tests.ts';
import type { TruthReport } from './truth.ts';

/** Longer lists of ours are compared by their counts a month. */
const mostListed = 60;

/** Whether the made queries find exactly the reports that brute force finds, a row a kind; and count them right. */
export async function scoreMade(
  queries: readonly MadeQuery[],
  reports: readonly TruthReport[],
  daybook: Daybook,
  rivals: readonly Contestant[],
): Promise<Row[]> {
  const miscounted: string[] = [];
  const judged = queries.map(({ kind, q, wanted }) => {
    // The histogram is what days are chosen in: it shows those that are left out, too.
    const anyDay = reportsWith(reports, { ...wanted, from: undefined, to: undefined });
    const { from = '', to = '9' } = wanted;
    return { kind, q, anyDay, truth: anyDay.filter(({ day }) => day >= from && day <= to) };
  });
  type Judged = (typeof judged)[number];
  const judgeOurs = async ({ q, truth, anyDay }: Judged) => {
    const answer = await daybook.ask(q, mostListed);
    const months = countBy(anyDay, ({ day }) => day.slice(0, 7));
    const monthsRight = equal(months, new Map(answer.months));
    const years = countBy(truth, ({ day }) => day.slice(0, 4));
    const kinds = countBy(truth, ({ kind }) => kind);
    const { facets } = answer;
    if (
      !monthsRight ||
      !equal(years, new Map(facets.years)) ||
      !equal(kinds, new Map(facets.kinds))
    )
      miscounted.push(`${q}: ${answer.reports} reports, not ${truth.length}`);
    const listed = answer.groups.map(({ url }) => url);
    const points =
      answer.reports === truth.length &&
      (truth.length <= mostListed ? sameReports(listed, truth) : monthsRight);
    return { points: Number(points), line: describe(q, listed, truth, answer.reports) };
  };
  const judge =
    (rival: Contestant) =>
    async ({ q, truth }: Judged) => {
      const found = await rival.find(q, truth.length + 1);
      return { points: Number(sameReports(found, truth)), line: q };
    };
  const rows: Row[] = [];
  for (const [kind, some] of Map.groupBy(judged, (query) => query.kind)) {
    const scores = [await score(some, judgeOurs)];
    for (const rival of rivals) scores.push(await score(some, judge(rival)));
    rows.push(compareRow(`${kind}: the exact set`, 1, 'made queries', scores));
  }
  const counted = {
    points: queries.length - miscounted.length,
    of: queries.length,
    wrong: miscounted,
  };
  return [...rows, compareRow('counts by month, year and kind', 1, 'made queries', [counted])];
}

function sameReports(found: readonly string[], truth: readonly TruthReport[]): boolean {
  const urls = new Set(truth.map(({ url }) => url));
  return found.length === urls.size && found.every((url) => urls.has(url));
}

function describe(
  q: string,
  listed: readonly string[],
  truth: readonly TruthReport[],
  count: number,
): string {
  const urls = truth.map(({ url }) => url);
  const [missed, extra] = [
    urls.filter((url) => !listed.includes(url)),
    listed.filter((url) => !urls.includes(url)),
  ];
  return `${q}: ${count} reports, not ${urls.length}; missed ${missed.slice(0, 3).join(' ')}; too much ${extra.slice(0, 3).join(' ')}`;
}

function countBy(
  reports: readonly TruthReport[],
  keyOf: (report: TruthReport) => string,
): Map<string, number> {
  return new Map([...Map.groupBy(reports, keyOf)].map(([key, { length }]) => [key, length]));
}

function equal(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, count]) => other.get(key) === count);
}
