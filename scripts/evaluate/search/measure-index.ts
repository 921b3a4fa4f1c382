import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from '../../measure.ts';
import { percent, type Row } from '../row.ts';

/** What an index costs to write, and one report more. */
export interface IndexCosts {
  coldSeconds: number;
  /** With the newest report added. */
  stepSeconds: number;
  peakMegabytes: number;
  /** Bytes of the files that the newest report changes or adds, of all bytes. */
  changed: number;
}

const goals = { step: 3, share: 0.7, megabytes: 1600, changed: 0.03 };

/** Writes the index of a content folder twice: to `before`, without its newest report, and to `after`. */
export async function measureIndex(content: string, folder: string): Promise<IndexCosts> {
  const script = fileURLToPath(new URL('./index-twice.ts', import.meta.url));
  const { peakMegabytes } = await measure([process.execPath, script, content, folder], {});
  const seconds = JSON.parse(readFileSync(join(folder, 'seconds.json'), 'utf8')) as {
    cold: number;
    step: number;
  };
  const changed = changedShare(join(folder, 'before'), join(folder, 'after'));
  return { coldSeconds: seconds.cold, stepSeconds: seconds.step, peakMegabytes, changed };
}

/** @param pagefindSeconds what the pagefind command takes for pages of the same reports */
export function indexRows(costs: IndexCosts, reports: number, pagefindSeconds: number): Row[] {
  const { coldSeconds, stepSeconds, peakMegabytes, changed } = costs;
  const share = coldSeconds / pagefindSeconds;
  return [
    {
      measure: 'adding a report: index bytes changed',
      measured: percent(changed),
      goal: `≤ ${percent(goals.changed)}`,
      good: changed <= goals.changed,
      details: [],
    },
    {
      measure: 'adding a report: index step',
      measured: `${stepSeconds.toFixed(1)} s`,
      goal: `≤ ${goals.step} s`,
      good: stepSeconds <= goals.step,
      timed: true,
      details: [],
    },
    {
      measure: `cold index of ${reports} reports, beside the pagefind command`,
      measured: `${coldSeconds.toFixed(1)} s, ${share.toFixed(2)} of it`,
      goal: `≤ ${goals.share}`,
      good: share <= goals.share,
      timed: true,
      beside: [`${pagefindSeconds.toFixed(1)} s`],
      details: [],
    },
    {
      measure: `cold index of ${reports} reports: memory`,
      measured: `${(peakMegabytes / 1000).toFixed(2)} GB`,
      goal: `≤ ${(goals.megabytes / 1000).toFixed(1)} GB`,
      good: peakMegabytes <= goals.megabytes,
      details: [],
    },
  ];
}

/** Bytes of files in `after` that `before` has not got, or has with other bytes, as a share of all in `after`. */
function changedShare(before: string, after: string): number {
  const files = readdirSync(after, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(after.length));
  const sizeOf = (file: string) => statSync(join(after, file)).size;
  const changed = files.filter((file) => !isSame(join(before, file), join(after, file)));
  const sum = (some: readonly string[]) => some.reduce((total, file) => total + sizeOf(file), 0);
  return sum(changed) / sum(files);
}

function isSame(one: string, other: string): boolean {
  const stat = statSync(one, { throwIfNoEntry: false });
  return stat !== undefined && readFileSync(one).equals(readFileSync(other));
}
