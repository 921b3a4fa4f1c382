import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCorpus } from './bench/generate-corpus.ts';
import { measureAnalysis } from './evaluate/measure-analysis.ts';

const sizes = [500, 1600, 5000];

/** Measures how the analysis grows with the number of reports, on generated ones, and prints a table. */
export async function benchLinks(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-bench-'));
  try {
    await generateCorpus({ folder, from: 0, to: Math.max(...sizes), seed: 1 });
    const costs = await measureAnalysis(folder, sizes);
    console.log(`Analysis of generated reports, ${availableParallelism()} cores\n`);
    console.log(
      '| reports | cold s | ms a report | warm s | peak MB |\n|---:|---:|---:|---:|---:|',
    );
    for (const { reports, coldSeconds, warmSeconds, peakMegabytes } of costs)
      console.log(
        `| ${reports} | ${coldSeconds.toFixed(1)} | ${((coldSeconds * 1000) / reports).toFixed(1)} | ${warmSeconds.toFixed(2)} | ${peakMegabytes} |`,
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
