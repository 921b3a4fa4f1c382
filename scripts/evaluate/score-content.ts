import type { LinkedCorpus, LinkScores } from './evaluate-links.ts';
import { printItem, scoreItems, takeItems, type JudgedItem } from './judged-items.ts';
import { countRelated, judgedChanges, judgedRelated, judgedSaidBefore } from './score-related.ts';
import { scoreRetellings } from './score-retellings.ts';

/** Findings of one kind, of which a sample is judged. */
interface Judged {
  measure: string;
  goal: number;
  size: number;
  items: readonly JudgedItem[];
}

/** Rows for what is joined by what it says: retellings, related reports, takeaways; and a sample to be judged. */
export async function scoreContent(
  linked: LinkedCorpus,
  sampled: number,
  seed: number,
): Promise<LinkScores> {
  const retellings = await scoreRetellings(linked);
  const changes = judgedChanges(linked);
  const kinds: Judged[] = [
    {
      measure: 'paragraphs beside what they retell right, judged by eye',
      goal: 0.95,
      size: 100,
      items: retellings.pairs,
    },
    {
      measure: 'takeaways new or continued right, judged by eye',
      goal: 0.85,
      size: 100,
      items: changes,
    },
    {
      measure: '… of those continued',
      goal: 0.9,
      size: 60,
      items: changes.filter(({ found }) => found !== 'new'),
    },
    {
      measure: 'takeaways said before right, judged by eye',
      goal: 0.9,
      size: 60,
      items: judgedSaidBefore(linked),
    },
    {
      measure: 'related reports on the same, judged by eye',
      goal: 0.8,
      size: 60,
      items: judgedRelated(linked),
    },
  ];
  return {
    rows: [
      ...retellings.rows,
      ...countRelated(linked),
      ...kinds.map(({ measure, goal, size, items }) =>
        scoreItems(measure, takeItems(items, size, 1), goal),
      ),
    ],
    sample: kinds.flatMap(({ items }) => takeItems(items, sampled, seed).map(printItem)),
  };
}
