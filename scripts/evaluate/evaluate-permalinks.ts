import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { layOutCaptures } from './permalink-captures.ts';
import { compareReports, type EditedPassage } from './permalink-edits.ts';
import { shareRow, type Row } from './row.ts';
import { runScript } from './run-command.ts';
import { scoreMadeEdits } from './score-made-edits.ts';
import { scoreJudged, scoreResolution } from './score-permalinks.ts';
import { hashFolder } from './score-runs.ts';

/** The table, and the edited passages that are to be judged by eye. */
export interface PermalinkScores {
  rows: Row[];
  sample: EditedPassage[];
}

const sampleSize = 100;

/**
 * Plays the edits of a corpus (`versions/`): ingests the first capture of each report, then the next ones as
 * updates, and follows every id that was ever published. Works in a temporary folder, which is deleted.
 */
export async function evaluatePermalinks(
  corpus: string,
  sampled: number,
  seed: number,
): Promise<PermalinkScores> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-permalinks-'));
  try {
    return await measure(resolve(corpus), folder, sampled, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  corpus: string,
  folder: string,
  sampled: number,
  seed: number,
): Promise<PermalinkScores> {
  const start = performance.now();
  const content = join(folder, 'content');
  const rounds = layOutCaptures(corpus, folder);
  const archives: Archive[] = [];
  const problems: string[] = [];
  for (const round of rounds) {
    update(content, round);
    const loaded = await loadArchive(content);
    archives.push(loaded.archive);
    problems.push(
      ...loaded.problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`),
    );
    problems.push(...loaded.unrecorded.map(({ path }) => `${path} is not in the ledger`));
  }
  const [first, ...later] = archives;
  const last = later.at(-1);
  if (!first || !last) throw new Error(`${corpus}/versions holds no two captures of one report.`);
  const updates = later.flatMap((archive, index) =>
    (archives[index]?.reports ?? []).flatMap((report) => compareReports(report, archive) ?? []),
  );
  const sum = (pick: (update: (typeof updates)[number]) => number) =>
    updates.reduce((total, update) => total + pick(update), 0);
  const edited = updates.flatMap((update) => update.edited);
  const sample = takeSample(edited, sampled, seed);
  const before = hashFolder(content);
  for (const round of rounds.slice(-1)) update(content, round);
  runScript(script('check'), ['--content', content, '--write-ledger']);
  const changed = [...hashFolder(content)]
    .filter(([file, hash]) => before.get(file) !== hash)
    .map(([file]) => file);
  const rows = [
    countRow('updates played', updates.length),
    countRow(
      'passages in them',
      sum((update) => update.passages),
    ),
    countRow(
      '… unchanged, or only in spelling or markup',
      sum((update) => update.unchanged),
    ),
    countRow('… changed, with a successor', edited.filter(({ successor }) => successor).length),
    countRow('… removed', edited.filter(({ successor }) => !successor).length),
    countRow(
      'passages split off',
      sum((update) => update.split),
    ),
    countRow(
      'passages merged into others',
      sum((update) => update.merged),
    ),
    ...scoreResolution(archives, last),
    shareRow('updated folders pass the check', 1, 'rounds', rounds.length, problems),
    shareRow('a second run changes nothing', 1, 'files', before.size, changed),
    scoreJudged(takeSample(edited, sampleSize, 1)),
    scoreMadeEdits(first.reports, 1),
    countRow('seconds', Math.round((performance.now() - start) / 1000)),
  ];
  return { rows, sample };
}

/** The same passages for the same seed, however they are matched. */
function takeSample(
  edited: readonly EditedPassage[],
  count: number,
  seed: number,
): EditedPassage[] {
  const rank = ({ day, id }: EditedPassage) =>
    createHash('sha256').update(`${seed} ${day} ${id}`).digest('hex');
  return edited.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, count);
}

function countRow(measure: string, count: number): Row {
  return { measure, measured: String(count), goal: '', good: true, details: [] };
}

function update(content: string, round: string): void {
  const run = runScript(script('ingest'), ['--content', content, '--update', round]);
  if (run.status !== 0) throw new Error(`Ingest failed.\n${run.stderr}`);
}

function script(name: string): string {
  return resolve(import.meta.dirname, '..', `${name}.ts`);
}
