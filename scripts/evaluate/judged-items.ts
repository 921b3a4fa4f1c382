import { createHash } from 'node:crypto';
import { linkJudgments } from './link-judgments.ts';
import { percent, type Row } from './row.ts';

/** Something that the analysis found, for a person to judge. */
export interface JudgedItem {
  /** Names the place, whatever was found there: what is sampled depends on it alone. */
  place: string;
  /** What was found. */
  found: string;
  /** Both for a reader, with the texts. */
  print: string;
}

/** Some of the items: the same places for the same seed, whatever is found there. */
export function takeItems(items: readonly JudgedItem[], count: number, seed: number): JudgedItem[] {
  return items
    .map((item) => ({ item, rank: hash(`${seed} ${item.place}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}

/** An item with the key of its judgment. */
export function printItem(item: JudgedItem): string {
  return `${keyOf(item)} ${item.print}`;
}

/** How many of the items are right, as somebody who read them says. */
export function scoreItems(measure: string, items: readonly JudgedItem[], goal: number): Row {
  const verdicts = items.map((item) => linkJudgments.get(keyOf(item)));
  const judged = verdicts.filter((verdict) => verdict !== undefined).length;
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  return {
    measure,
    measured: `${percent(judged === 0 ? 1 : right / judged)} of ${judged} judged, ${items.length - judged} not judged`,
    goal: `≥ ${percent(goal)}, all judged`,
    good: judged === items.length && right >= judged * goal,
    details: items.flatMap((item, index) =>
      verdicts[index] === 'right' ? [] : [`${verdicts[index] ?? 'not judged'} ${printItem(item)}`],
    ),
  };
}

/** Names item and finding without a word of the texts. */
function keyOf({ place, found }: JudgedItem): string {
  return hash(`${place} ${found}`).slice(0, 12);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
