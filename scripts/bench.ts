import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { benchIndex } from './bench-index.ts';
import { benchLinks } from './bench-links.ts';
import { benchArchive } from './bench/bench-archive.ts';
import { printBench, printScale } from './bench/print-bench.ts';
import type { Bench } from './bench/result.ts';

if (process.argv[2] === 'index') {
  await benchIndex(process.argv.slice(3));
  process.exit();
}

if (process.argv[2] === 'links') {
  await benchLinks();
  process.exit();
}

const { values } = parseArgs({
  options: {
    /** Sizes of the archives to generate. */
    reports: { type: 'string', default: '1600' },
    runs: { type: 'string', default: '5' },
    /** Some of the cases; all unless they are named. */
    cases: { type: 'string' },
    json: { type: 'string' },
  },
});
const sizes = values.reports.split(',').map(readCount);
const runs = readCount(values.runs);
const cores = availableParallelism();

const benches: Bench[] = [];
for (const reports of sizes) {
  const bench = await benchArchive({ reports, runs, cases: values.cases?.split(',') });
  benches.push(bench);
  console.log(
    `\n${reports} reports, medians of ${runs}; ${cores} cores with a load of ${bench.load.toFixed(1)} before, Node ${process.version}\n`,
  );
  console.log(printBench(bench));
  if (benches.length > 1) console.log(`\n${printScale(benches)}`);
  if (values.json) await writeJson(values.json);
}

async function writeJson(file: string): Promise<void> {
  await writeFile(
    file,
    `${JSON.stringify({ cores, node: process.version, runs, benches }, null, 2)}\n`,
  );
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  console.error(`"${text}" is no whole number from 1 on.
npm run bench -- [--reports N[,N…]] [--runs N] [--cases NAME,…] [--json FILE]
npm run bench -- index [--reports N] [--runs N]
npm run bench -- links`);
  process.exit(2);
}
