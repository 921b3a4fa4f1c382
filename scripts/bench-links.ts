import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCorpus } from './bench/generate-corpus.ts';
import { inProject, measureAnalysis } from './evaluate/measure-analysis.ts';

const sizes = [500, 1600, 5000];

/** Measures how the analysis grows with the number of reports, on generated ones, and prints a table. */
export async function benchLinks(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-bench-'));
  try {
    await inProject((root) => printCosts(folder, root));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function printCosts(folder: string, root: string): Promise<void> {
  console.log(`Analysis of generated reports, ${availableParallelism()} cores\n`);
  console.log(
    '| reports | cold s | ms a report | warm s | ms a report | peak MB |\n|---:|---:|---:|---:|---:|---:|',
  );
  let from = 0;
  for (const to of sizes) {
    await generateCorpus({ folder, from, to, seed: 1 });
    from = to;
    const { reports, coldSeconds, warmSeconds, peakMegabytes } = await measureAnalysis(
      folder,
      root,
    );
    const each = (seconds: number) => ((seconds * 1000) / reports).toFixed(1);
    console.log(
      `| ${reports} | ${coldSeconds.toFixed(1)} | ${each(coldSeconds)} | ${warmSeconds.toFixed(2)} | ${each(warmSeconds)} | ${peakMegabytes} |`,
    );
  }
}
