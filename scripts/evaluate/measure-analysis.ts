import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
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
 * @param sizes how many of the reports, by turns; all of them where it is left out
 */
export async function measureAnalysis(
  content: string,
  sizes?: readonly number[],
): Promise<AnalysisCosts[]> {
  const root = mkdtempSync(join(tmpdir(), 'daybook-analysis-'));
  try {
    for (const name of ['src', 'package-lock.json'])
      symlinkSync(join(project, name), join(root, name));
    // Reports are parsed before anything is measured.
    await run(content, root, 0);
    const costs: AnalysisCosts[] = [];
    for (const size of sizes ?? [undefined]) {
      for (const cache of ['daybook-findings', 'daybook-comparisons'])
        rmSync(join(root, 'node_modules', '.cache', cache), { recursive: true, force: true });
      const cold = await run(content, root, size);
      const warm = await run(content, root, size);
      costs.push({
        reports: cold.reports,
        coldSeconds: cold.seconds,
        warmSeconds: warm.seconds,
        peakMegabytes: Math.max(cold.peakMegabytes, warm.peakMegabytes),
      });
    }
    return costs;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function run(content: string, root: string, size: number | undefined) {
  const script = fileURLToPath(new URL('./time-analysis.ts', import.meta.url));
  const args = [script, content, root, ...(size === undefined ? [] : [String(size)])];
  const { peakMegabytes } = await measure([process.execPath, ...args], {});
  const time = JSON.parse(readFileSync(join(root, 'time.json'), 'utf8')) as {
    reports: number;
    seconds: number;
  };
  return { ...time, peakMegabytes };
}

/** Rows for what the analysis of a content folder costs. */
export async function scoreAnalysis(content: string): Promise<Row[]> {
  const [costs] = await measureAnalysis(content);
  if (!costs) return [];
  const { reports, coldSeconds, warmSeconds, peakMegabytes } = costs;
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
