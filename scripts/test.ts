import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { testBrowser } from './test-browser.ts';

/** `--corpus`: builds the archive that DAYBOOK_CONTENT names and searches it, in place of everything else. */
const { values } = parseArgs({ options: { corpus: { type: 'boolean', default: false } } });

const root = process.cwd();
const reports = await mkdtemp(join(tmpdir(), 'daybook-test-'));
const [unit, browser] = [join(reports, 'unit.json'), join(reports, 'browser.json')];

const failed: string[] = [];
if (values.corpus) {
  await build();
} else {
  // Neither keeps all cores busy.
  await Promise.all([runUnit(), check().then(build)]);
}
// What the build did not make cannot be tested.
if (failed.includes('build')) failed.push('browser tests');
else await runBrowser(...(values.corpus ? ['src/search/corpus.spec.ts'] : []));

const [units, browsed] = [await countUnit(), await countBrowser()];
await rm(reports, { recursive: true });
const counted = units.failed + browsed.failed;
// A step that fails without a failed test in it is one failure itself.
const other = failed.filter((name) => !name.includes('tests')).length;
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(
  `\n${units.passed + browsed.passed} passed, ${Math.max(counted + other, failed.length > 0 ? 1 : 0)} failed`,
);
process.exit(failed.length > 0 ? 1 : 0);

async function check(): Promise<void> {
  await runTool('types', 'astro/bin/astro.mjs', 'check');
  await runTool('format', 'prettier/bin/prettier.cjs', '--check', '.');
  await runTool('dead code', 'knip/bin/knip.js');
}

function build(): Promise<void> {
  return runNode('build', 'scripts/build.ts');
}

function runUnit(): Promise<void> {
  // Milliseconds: what is slow on a busy machine is not wrong.
  const patience = ['--test-timeout=60000', '--hook-timeout=60000'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`];
  const args = ['run', '--exclude=**/*.spec.ts', ...patience, ...reporters];
  return runTool('unit tests', 'vitest/vitest.mjs', ...args);
}

function runTool(name: string, path: string, ...args: string[]): Promise<void> {
  return runNode(name, join('node_modules', path), ...args);
}

/** Runs a step, and prints what it has to say when it is done: steps run side by side. */
async function runNode(name: string, ...args: string[]): Promise<void> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const step = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  const output: Buffer[] = [];
  for (const stream of [step.stdout, step.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(step, 'close')) as [number | null];
  printHeading(name);
  process.stdout.write(Buffer.concat(output));
  if (code !== 0) failed.push(name);
}

async function runBrowser(...files: string[]): Promise<void> {
  printHeading('browser tests');
  try {
    const code = await testBrowser(root, files, { DAYBOOK_REPORT: browser });
    if (code !== 0) failed.push('browser tests');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed.push('browser tests');
  }
}

/** With the seconds since the beginning. */
function printHeading(name: string): void {
  console.log(`\n# ${name} (${(performance.now() / 1000) | 0} s)`);
}

interface Counts {
  passed: number;
  failed: number;
}

async function countUnit(): Promise<Counts> {
  const report = await readJson<{ numPassedTests: number; numFailedTests: number }>(unit);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

async function countBrowser(): Promise<Counts> {
  type Report = { stats: { expected: number; unexpected: number; flaky: number } };
  const stats = (await readJson<Report>(browser))?.stats;
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

async function readJson<Value>(file: string): Promise<Value | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined); // the step did not get so far
  return text === undefined ? undefined : (JSON.parse(text) as Value);
}
