import type { Archive } from '../../src/archive/archive.ts';
import { normalizeText } from '../../src/report/passage-id.ts';
import { judgmentKeyOf, type EditedPassage } from './permalink-edits.ts';
import { judgments } from './permalink-judgments.ts';
import { percent, shareRow, type Row } from './row.ts';

const rightGoal = 0.95;

/** Follows each id that a report ever had to where it leads in the last archive. */
export function scoreResolution(archives: readonly Archive[], last: Archive): Row[] {
  const published = archives.flatMap(({ reports }) =>
    reports.flatMap((report) =>
      report.passages.map(({ id, text }) => ({ report: report.id, id, text })),
    ),
  );
  const unique = [
    ...new Map(published.map((each) => [`${each.report}#${each.id}`, each])).values(),
  ];
  const lost: string[] = [];
  const unresolved: string[] = [];
  for (const { report, id, text } of unique) {
    const live = new Map(
      last.byId.get(report)?.passages.map((passage) => [passage.id, passage.text]),
    );
    const gone = last.retired.get(report)?.find((each) => each.id === id);
    const name = `${report}#${id}`;
    if (!live.has(id) && !gone) lost.push(name);
    const wording = live.get(id) ?? gone?.text ?? '';
    const arrives = live.has(id) || gone?.now === null || (gone?.now && live.has(gone.now));
    if (!arrives || normalizeText(wording) !== normalizeText(text)) unresolved.push(name);
  }
  return [
    {
      ...shareRow('published ids', 1, 'ids', unique.length, lost),
      measured: `${unique.length} ids, ${lost.length} lost`,
      goal: '0 lost',
    },
    shareRow('old ids that resolve, with their wording', 1, 'ids', unique.length, unresolved),
  ];
}

/** How many of a sample a person found to lead where they should. */
export function scoreJudged(sample: readonly EditedPassage[]): Row {
  const verdicts = sample.map((edited) => judgments[judgmentKeyOf(edited)]);
  const judged = verdicts.filter((verdict) => verdict !== undefined).length;
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  return {
    measure: 'successor right, judged by eye',
    measured: `${right} of ${judged} judged, ${sample.length - judged} not judged`,
    goal: `≥ ${percent(rightGoal)}, all judged`,
    good: judged === sample.length && right >= judged * rightGoal,
    details: sample.flatMap((edited, index) =>
      verdicts[index] === 'right'
        ? []
        : [`${judgmentKeyOf(edited)} ${verdicts[index] ?? 'not judged'}`],
    ),
  };
}
