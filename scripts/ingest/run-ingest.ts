import { parseArgs } from 'node:util';
import { writeLedger } from '../../src/archive/write-ledger.ts';
import { UnreadableRegister } from '../../src/ingest/content-registers.ts';
import { ingest, listRawFiles, type Outcome } from '../../src/ingest/ingest.ts';
import { parseDay } from '../../src/report/day.ts';
import { printProblem, sortProblems, type Problem } from '../../src/report/problem.ts';

const usage =
  'npm run ingest -- [--content DIR] [--publisher ID] [--day yyyy-mm-dd] [--update] [--trace] FILE|DIR…';

const words: Record<Outcome['status'], string> = {
  created: 'created',
  unchanged: 'unchanged',
  updated: 'updated',
  edited: 'kept, edited by hand',
  rejected: 'rejected',
};

const { values, positionals } = readArguments();
const day = values.day === undefined ? undefined : parseDay(values.day);
if (positionals.length === 0 || (values.day !== undefined && !day)) {
  console.error(values.day && !day ? `--day "${values.day}" is not a day yyyy-mm-dd.` : usage);
  process.exit(2);
}
const { files, problems } = await listRawFiles(positionals);
const counts = new Map<string, number>();
let done = 0;
try {
  for await (const outcome of ingest({
    content: values.content,
    files,
    given: { ...(values.publisher && { publisher: values.publisher }), ...(day && { day }) },
    update: values.update,
  })) {
    done += 1;
    counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
    print(outcome);
    problems.push(...outcome.problems);
    if (outcome.path && outcome.passages) {
      const ledger = await writeLedger(values.content, outcome.path, outcome.passages);
      problems.push(...ledger.problems);
    }
    progress(done, files.length);
  }
} catch (error) {
  if (!(error instanceof UnreadableRegister)) throw error;
  console.error(error.message);
  process.exit(1);
}
progress(0, 0);
console.log(
  [...counts].map(([status, count]) => `${count} ${status}`).join(', ') || 'Nothing to do',
);
report(problems);

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        content: { type: 'string', default: process.env['DAYBOOK_CONTENT'] ?? 'content' },
        publisher: { type: 'string' },
        day: { type: 'string' },
        update: { type: 'boolean', default: false },
        trace: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

function print(outcome: Outcome): void {
  const reasons = outcome.problems.map((problem) => `${problem.rule}: ${problem.message}`);
  const rest = outcome.path ? ` → ${outcome.path}` : ` (${reasons.join(' ')})`;
  clearLine();
  console.log(`${outcome.file}  ${words[outcome.status]}${rest}`);
  if (outcome.added) console.log(`  added publisher ${outcome.added} to publishers.yaml`);
  if (values.trace)
    for (const { rule, text } of outcome.omitted) console.log(`  left out (${rule}): ${text}`);
}

/** A bar on a terminal only, so that logs stay lists of lines. */
function progress(count: number, total: number): void {
  if (!process.stderr.isTTY) return;
  clearLine();
  if (total === 0) return;
  const width = 30;
  const full = Math.round((count / total) * width);
  process.stderr.write(`${'█'.repeat(full)}${'░'.repeat(width - full)} ${count} of ${total}`);
}

function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

function report(all: readonly Problem[]): void {
  if (all.length === 0) return;
  console.error(`\n${sortProblems(all).map(printProblem).join('\n')}`);
  process.exitCode = 1;
}
