import type { Reading } from '../../src/archive/references/resolve-date.ts';
import { dateJudgments } from './date-judgments.ts';
import type { LinkedCorpus } from './evaluate-links.ts';
import { printDate, sampleDates, sampleFarDates, type JudgedDate } from './judged-dates.ts';
import { percent, type Row } from './row.ts';
import { scoreAddresses } from './score-addresses.ts';

const rightGoal = 0.99;
const sampleSize = 200;
const farGoal = 0.95;
const farSize = 100;

/** Rows for the days that texts name and for the addresses of reports that they cite. */
export function scoreReferences(linked: LinkedCorpus): Row[] {
  return [
    ...countReadings(linked),
    ...countTargets(linked),
    scoreJudged('linked dates right, judged by eye', sampleDates(linked, sampleSize, 1), rightGoal),
    scoreJudged(
      '… of those far off without a year, or to come',
      sampleFarDates(linked, farSize, 1),
      farGoal,
    ),
    ...scoreAddresses(linked),
    ...countBacklinks(linked),
  ];
}

function countReadings({ archive, analysis }: LinkedCorpus): Row[] {
  const readings = archive.reports.flatMap(({ id, meta }) =>
    (analysis.findings.get(id)?.mentions ?? []).map(({ reading }) => kindOf(reading, meta.day)),
  );
  const count = (kind: ReturnType<typeof kindOf>) =>
    readings.filter((each) => each === kind).length;
  const ambiguous = count('ambiguous');
  return [
    countRow('dates named in text', readings.length),
    countRow('… of the report’s own day or month', count('own')),
    countRow('… of another day', count('day')),
    countRow('… of another month', count('month')),
    countRow('… that no calendar has, left as text', count('impossible')),
    {
      ...countRow('… ambiguous, left as text', ambiguous),
      measured: `${ambiguous}, ${percent(ambiguous / readings.length)}`,
      goal: '≤ 1 %',
      good: ambiguous <= readings.length / 100,
    },
  ];
}

function kindOf(reading: Reading, own: string) {
  if ('day' in reading) return reading.day === own ? 'own' : 'day';
  if ('month' in reading) return own.startsWith(reading.month) ? 'own' : 'month';
  return 'ambiguous' in reading ? 'ambiguous' : 'impossible';
}

function countTargets({ analysis }: LinkedCorpus): Row[] {
  const targets = [...analysis.references.dates.values()].flat().map(({ target }) => target);
  const wanted = targets.filter((target) => 'day' in target && target.wanted);
  return [
    countRow('dates that are links (the first in a passage)', targets.length),
    countRow('… to a report', targets.filter((target) => 'report' in target).length),
    countRow(
      '… to a day with reports',
      targets.filter((target) => 'day' in target).length - wanted.length,
    ),
    countRow('… to a month', targets.filter((target) => 'month' in target).length),
    countRow('… to a day whose report is wanted', wanted.length),
    countRow('days wanted', analysis.references.wanted.size),
  ];
}

function scoreJudged(measure: string, sample: readonly JudgedDate[], goal: number): Row {
  const verdicts = sample.map(({ key }) => dateJudgments.get(key));
  const judged = verdicts.filter((verdict) => verdict !== undefined).length;
  const right = verdicts.filter((verdict) => verdict === 'right').length;
  return {
    measure,
    measured: `${right} of ${judged} judged, ${sample.length - judged} not judged`,
    goal: `≥ ${percent(goal)}, all judged`,
    good: judged === sample.length && right >= judged * goal,
    details: sample.flatMap((date, index) =>
      verdicts[index] === 'right' ? [] : [`${verdicts[index] ?? 'not judged'} ${printDate(date)}`],
    ),
  };
}

function countBacklinks({ analysis }: LinkedCorpus): Row[] {
  const lists = [...analysis.references.backlinks.values()];
  const all = lists.flat();
  return (['names', 'cites', 'dates'] as const)
    .map((kind) =>
      countRow(
        `backlinks: ${{ names: 'names the report', cites: 'cites it in a note', dates: 'names its day' }[kind]}`,
        all.filter((each) => each.kind === kind).length,
      ),
    )
    .concat(
      countRow('most backlinks of one report', Math.max(...lists.map((list) => list.length))),
    );
}

/** A row that only tells. */
export function countRow(measure: string, count: number): Row {
  return { measure, measured: String(count), goal: '', good: true, details: [] };
}
