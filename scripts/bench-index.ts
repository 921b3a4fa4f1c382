import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../src/archive/open-archive.ts';
import { generateCorpus } from './bench/generate-corpus.ts';
import { sizeOf } from './bench/size-of.ts';
import { printRows } from './evaluate/row.ts';
import { indexRows, measureIndex, type IndexCosts } from './evaluate/search/measure-index.ts';
import { writePlainPages } from './evaluate/search/plain-pages.ts';
import { measure, medianOf, type Measurement } from './measure.ts';

/**
 * Measures the search index of generated reports, and by turns the pagefind command over plain pages of the
 * same reports. Prints each run, and the medians beside their goals.
 *
 * @param args of the command line: `--reports N`, `--runs N`
 */
export async function benchIndex(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reports: { type: 'string', default: '1600' },
      runs: { type: 'string', default: '3' },
    },
  });
  const [reports, runs] = [readCount('reports', values.reports), readCount('runs', values.runs)];
  const folder = await mkdtemp(join(tmpdir(), 'daybook-bench-'));
  const within = (name: string) => join(folder, name);
  try {
    await generateCorpus({ folder: within('content'), from: 0, to: reports, seed: 1 });
    // Reports are parsed before anything is measured: their cache is another matter.
    const archive = await openArchive(within('content'), process.cwd());
    writePlainPages(archive.reports, within('pages'));
    const costs: IndexCosts[] = [];
    const commands: Measurement[] = [];
    for (let run = 1; run <= runs; run++) {
      await rm(within('index'), { recursive: true, force: true });
      await rm(within('pagefind'), { recursive: true, force: true });
      const cost = await measureIndex(within('content'), within('index'));
      const command = await measure(pagefind(within('pages'), within('pagefind')), {});
      console.log(
        `run ${run}: index ${print(cost.coldSeconds, cost.peakMegabytes)}, command ${print(command.seconds, command.peakMegabytes)}`,
      );
      costs.push(cost);
      commands.push(command);
    }
    const { files, bytes } = await sizeOf(join(within('index'), 'after'));
    console.log(
      `${reports} reports, medians of ${runs}, ${availableParallelism()} cores: ` +
        `${files} files of ${(bytes / 1e6).toFixed(1)} MB in all\n`,
    );
    console.log(printRows(indexRows(medianOf(costs), reports, medianOf(commands).seconds), false));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${option} takes a whole number from 1 on, not "${text}".`);
}

function pagefind(pages: string, output: string): string[] {
  const program = join('node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
  return [process.execPath, program, '--site', pages, '--output-path', output];
}

function print(seconds: number, megabytes: number): string {
  return `${seconds.toFixed(1)} s, ${megabytes} MB`;
}
