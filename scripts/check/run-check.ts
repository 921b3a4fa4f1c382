import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { openReportCache } from '../../src/archive/report-cache.ts';
import { warmCaches } from '../../src/archive/warm-caches.ts';
import { writeLedger } from '../../src/archive/write-ledger.ts';
import { printProblem, rules } from '../../src/report/problem.ts';

const { values } = readArguments();
const folder = resolve(values.content);
const root = resolve(import.meta.dirname, '..', '..');
await warmCaches(root, folder, values.coverage);
const cache = await openReportCache(root);

const written = values['write-ledger'] ? await writeLedgers() : undefined;
const { archive, problems, unrecorded } = await loadArchive(folder, cache);
if (values.json) {
  const rows = problems.map((problem) => ({ ...problem, remedy: rules[problem.rule] }));
  console.log(JSON.stringify(rows, null, 2));
} else {
  for (const problem of problems) console.log(printProblem(problem));
  if (written !== undefined) console.log(`${written} ledgers written`);
  if (unrecorded.length > 0)
    console.log(
      `${unrecorded.length} reports have passages that no ledger holds; --write-ledger records them`,
    );
  if (values.coverage) await tellCoverage();
  console.log(`${archive.reports.length} reports, ${problems.length} problems`);
}
if (problems.length > 0) process.exitCode = 1;

/** Only this needs the modules that analyse an archive. */
async function tellCoverage(): Promise<void> {
  const { openAnalysis } = await import('../../src/archive/open-analysis.ts');
  const { printCoverage } = await import('../../src/archive/coverage/print-coverage.ts');
  const { coverage } = await openAnalysis(archive, root);
  console.log(`${printCoverage(coverage)}\n`);
}

/** How many were written. Ledgers that cannot be read are problems of the archive, too. */
async function writeLedgers(): Promise<number> {
  let count = 0;
  for (const { path, passages } of (await loadArchive(folder, cache)).archive.reports)
    if ((await writeLedger(folder, path, passages)).written) count++;
  return count;
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        content: { type: 'string', default: process.env['DAYBOOK_CONTENT'] ?? 'content' },
        json: { type: 'boolean', default: false },
        /** Prints which days of each series are held, and which are wanted. */
        coverage: { type: 'boolean', default: false },
        /** Records which passages are published, before anything is checked. */
        'write-ledger': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(
      `${(error as Error).message}\nnpm run check -- [--content DIR] [--coverage] [--json] [--write-ledger]`,
    );
    process.exit(2);
  }
}
