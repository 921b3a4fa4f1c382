import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { medianOf } from '../measure.ts';
import { devCase } from './dev-case.ts';
import { ingestCase } from './ingest-case.ts';
import { ourCases } from './our-cases.ts';
import { peerCases } from './peers.ts';
import { printFigures } from './print-bench.ts';
import { readerCases } from './reader-cases.ts';
import type { Bench, Result } from './result.ts';
import { openWorkshop } from './workshop.ts';

/** What to measure. */
export interface Plan {
  reports: number;
  runs: number;
  /** Names of cases; undefined for all. */
  cases: readonly string[] | undefined;
}

/**
 * Measures whole commands, each in a process of its own, on a generated archive in a temporary folder: all
 * cases in each round, so that what the machine does besides is shared by all. Says how far it is on stderr.
 */
export async function benchArchive({ reports, runs, cases: wanted }: Plan): Promise<Bench> {
  const [load = 0] = loadavg();
  const folder = await mkdtemp(join(tmpdir(), 'daybook-bench-'));
  try {
    const workshop = await openWorkshop(folder, reports, runs);
    const all = [
      ...peerCases(workshop),
      ...ourCases(workshop, reports),
      ingestCase(workshop),
      devCase(workshop),
      ...readerCases(workshop),
    ];
    const names = all.map(({ name }) => name);
    const unknown = wanted?.find((name) => !names.includes(name));
    if (unknown !== undefined)
      throw new Error(`There is no case "${unknown}". Use some of ${names.join(', ')}.`);
    const cases = all.filter(({ name }) => wanted?.includes(name) ?? true);
    const results: Result[] = cases.map(({ run: _, ...about }) => ({
      ...about,
      runs: [],
      median: {},
    }));
    for (let round = 1; round <= runs; round++)
      for (const [index, { title, absent, run }] of cases.entries()) {
        if (absent) continue;
        const figures = await run();
        results[index]?.runs.push(figures);
        console.error(`${reports} reports, run ${round}: ${title}: ${printFigures(figures)}`);
      }
    for (const result of results) result.median = medianOf(result.runs);
    return { reports, load, results };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
