import { updateLedger } from '../../src/archive/update-ledger.ts';
import { daysBetween } from '../../src/report/day.ts';
import type { Report } from '../../src/report/report.ts';
import { makeEdit, type EditKind } from './made-edits.ts';
import { seededRandom } from './random.ts';
import { shareRow, type Row } from './row.ts';

const rounds = 5;
const goal = 0.98;
/** Reports so far apart repeat no sentences. */
const daysApart = 10;

/** Edits reports by rule, so that what became of each passage is known, and counts right successors. */
export function scoreMadeEdits(reports: readonly Report[], seed: number): Row {
  const random = seededRandom(seed);
  const totals = new Map<EditKind, { all: number; wrong: number }>();
  let all = 0;
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round++)
    for (const report of reports) {
      const texts = [...new Set(report.passages.map(({ text }) => text))];
      const { before, after, outcomes } = makeEdit(texts, foreignTo(report, reports), random);
      const { live, retired } = updateLedger({ live: before, retired: [] }, after);
      const now = new Map([
        ...live.map(({ id }) => [id, id] as const),
        ...retired.map(({ id, now }) => [id, now] as const),
      ]);
      for (const { kind, id, right } of outcomes) {
        if (kind === 'kept') continue;
        const total = totals.get(kind) ?? { all: 0, wrong: 0 };
        totals.set(kind, total);
        total.all++;
        all++;
        if (right.includes(now.get(id) ?? null)) continue;
        total.wrong++;
        wrong.push(`${report.meta.day} ${id} ${kind} → ${now.get(id) ?? 'removed'}`);
      }
    }
  const row = shareRow('made edits lead to the right passage', goal, 'edits', all, wrong);
  const kinds = [...totals].map(([kind, { all, wrong }]) => `${kind}: ${all - wrong} of ${all}`);
  return { ...row, details: [...kinds.toSorted(), ...row.details] };
}

function foreignTo(report: Report, reports: readonly Report[]): string[] {
  return reports
    .filter(({ meta }) => Math.abs(daysBetween(meta.day, report.meta.day)) > daysApart)
    .flatMap(({ passages }) => passages.flatMap(({ text }) => text.split(/(?<=\.) /)))
    .filter((sentence) => sentence.length > 60);
}
