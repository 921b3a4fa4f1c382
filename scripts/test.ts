import { spawnSync } from 'node:child_process';
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

const build = { name: 'build', run: () => runNode('scripts/build.ts') };
const steps: { name: string; run: () => boolean | Promise<boolean> }[] = values.corpus
  ? [build, { name: 'corpus', run: () => runBrowser('src/search/corpus.spec.ts') }]
  : [
      { name: 'types', run: () => runTool('astro/bin/astro.mjs', 'check') },
      { name: 'format', run: () => runTool('prettier/bin/prettier.cjs', '--check', '.') },
      { name: 'dead code', run: () => runTool('knip/bin/knip.js') },
      { name: 'unit tests', run: runUnit },
      build,
      { name: 'browser tests', run: () => runBrowser() },
    ];

const failed: string[] = [];
for (const { name, run } of steps) {
  console.log(`\n# ${name}`);
  // What the build did not make cannot be tested.
  if (failed.includes(build.name) || !(await run())) failed.push(name);
}

const [units, browsed] = [await countUnit(), await countBrowser()];
await rm(reports, { recursive: true });
const counted = units.failed + browsed.failed;
// A step that fails without a failed test in it is one failure itself.
const other = failed.filter((name) => !/tests|corpus/.test(name)).length;
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(
  `\n${units.passed + browsed.passed} passed, ${Math.max(counted + other, failed.length > 0 ? 1 : 0)} failed`,
);
process.exit(failed.length > 0 ? 1 : 0);

function runTool(path: string, ...args: string[]): boolean {
  return runNode(join('node_modules', path), ...args);
}

function runNode(...args: string[]): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

function runUnit(): boolean {
  // Milliseconds: what is slow on a busy machine is not wrong.
  const patience = '--test-timeout=60000';
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`];
  return runTool('vitest/vitest.mjs', 'run', '--exclude=**/*.spec.ts', patience, ...reporters);
}

async function runBrowser(...files: string[]): Promise<boolean> {
  try {
    return (await testBrowser(root, files, { DAYBOOK_REPORT: browser })) === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
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
