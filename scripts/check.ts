import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArchive } from '../src/archive/load-archive.ts';
import { openReportCache } from '../src/archive/report-cache.ts';
import { printProblem, rules } from '../src/report/problem.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env['DAYBOOK_CONTENT'] ?? 'content' },
    json: { type: 'boolean', default: false },
  },
});

const { archive, problems } = await loadArchive(
  resolve(values.content),
  await openReportCache(resolve(import.meta.dirname, '..')),
);
if (values.json) {
  const rows = problems.map((problem) => ({ ...problem, remedy: rules[problem.rule] }));
  console.log(JSON.stringify(rows, null, 2));
} else {
  for (const problem of problems) console.log(printProblem(problem));
  console.log(`${archive.reports.length} reports, ${problems.length} problems`);
}
if (problems.length > 0) process.exitCode = 1;
