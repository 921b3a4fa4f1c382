import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { warmCaches } from '../../src/archive/warm-caches.ts';
import { measure } from '../measure.ts';
import type { Row } from './row.ts';

/** What the analysis of an archive costs. */
export interface AnalysisCosts {
  reports: number;
  coldSeconds: number;
  warmSeconds: number;
  /** With the archive that is analysed. */
  peakMegabytes: number;
}

const project = resolve(import.meta.dirname, '../..');
const goals = { cold: 10, warm: 1, megabytes: 1000 };

/**
 * Analyses a content folder without caches and with them. Reading the reports is not counted.
 *
 * @param root of {@link inProject}: reports that it has read before are not read again
 */
export async function measureAnalysis(content: string, root: string): Promise<AnalysisCosts> {
  await warmCaches(root, content, false);
  const caches = join(root, 'node_modules', '.cache');
  for (const cache of readdirSync(caches))
    if (!['daybook', 'daybook-bodies'].includes(cache))
      rmSync(join(caches, cache), { recursive: true, force: true });
  const cold = await run(content, root);
  const warm = await run(content, root);
  return {
    reports: cold.reports,
    coldSeconds: cold.seconds,
    warmSeconds: warm.seconds,
    peakMegabytes: Math.max(cold.peakMegabytes, warm.peakMegabytes),
  };
}

/** Gives a temporary folder that has the code of the project and caches of its own. */
export async function inProject<Result>(use: (root: string) => Promise<Result>): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'daybook-analysis-'));
  try {
    for (const name of ['src', 'package-lock.json'])
      symlinkSync(join(project, name), join(root, name));
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function run(content: string, root: string) {
  const script = fileURLToPath(new URL('./time-analysis.ts', import.meta.url));
  const { peakMegabytes } = await measure([process.execPath, script, content, root], {});
  const time = JSON.parse(readFileSync(join(root, 'time.json'), 'utf8')) as {
    reports: number;
    seconds: number;
  };
  return { ...time, peakMegabytes };
}

/** Rows for what the analysis of a content folder costs. */
export async function scoreAnalysis(content: string): Promise<Row[]> {
  const { reports, coldSeconds, warmSeconds, peakMegabytes } = await inProject((root) =>
    measureAnalysis(content, root),
  );
  const timeRow = (measure: string, seconds: number, goal: number): Row => ({
    measure,
    measured: `${seconds.toFixed(2)} s`,
    goal: `≤ ${goal} s`,
    good: seconds <= goal,
    timed: true,
    details: [],
  });
  return [
    timeRow(`analysis of ${reports} reports, without caches`, coldSeconds, goals.cold),
    timeRow('… with caches', warmSeconds, goals.warm),
    {
      measure: '… memory, with the archive',
      measured: `${peakMegabytes} MB`,
      goal: `< ${goals.megabytes} MB`,
      good: peakMegabytes < goals.megabytes,
      details: [],
    },
  ];
}
