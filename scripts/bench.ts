import { rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchIndex } from './bench-index.ts';
import { measure, medianOf, type Measurement } from './measure.ts';

const usage = `npm run bench -- [--content DIR] [--runs N] [--json FILE]
npm run bench -- index [--reports N] [--runs N]`;

if (process.argv[2] === 'index') {
  await benchIndex(process.argv.slice(3));
  process.exit();
}

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--runs takes a whole number from 1 on, not "${values.runs}". ${usage}`);
  process.exit(1);
}

/** Everything that a build leaves for the next one. */
const caches = ['node_modules/.cache', 'node_modules/.astro', 'node_modules/.vite', '.astro'];
const build = [process.execPath, 'scripts/build.ts'];
const env = { DAYBOOK_CONTENT: resolve(values.content) };

const cases: { name: string; prepare: () => Promise<void> }[] = [
  { name: 'cold build', prepare: removeCaches },
  { name: 'warm build', prepare: () => Promise.resolve() },
];

const rows: { command: string; runs: Measurement[]; median: Measurement }[] = [];
for (const { name, prepare } of cases) {
  const measured: Measurement[] = [];
  for (let run = 0; run < runs; run++) {
    await prepare();
    measured.push(await measure(build, env));
  }
  rows.push({ command: name, runs: measured, median: medianOf(measured) });
}

console.log(
  `${values.content}, median of ${runs}, ${cpus().length} cores, Node ${process.version}\n`,
);
console.log('| command | seconds | peak MB |\n|---|---:|---:|');
for (const { command, median } of rows)
  console.log(`| ${command} | ${median.seconds.toFixed(1)} | ${median.peakMegabytes} |`);
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);

async function removeCaches(): Promise<void> {
  for (const cache of caches)
    await rm(join(process.cwd(), cache), { recursive: true, force: true });
}
