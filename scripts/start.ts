import { buildSite, printProblems } from './build-site.ts';
import { serveFolder } from './serve-folder.ts';

const wanted = 4321;

const problems = await buildSite(process.cwd());
if (problems.length > 0) {
  printProblems(problems);
  process.exitCode = 1;
} else {
  const { url, port } = await serveFolder('dist', wanted);
  const taken = port === wanted ? '' : ` (port ${wanted} is taken)`;
  console.log(`Daybook is at ${url}${taken}. Stop it with Ctrl+C.`);
}
