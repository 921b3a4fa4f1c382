import { buildSite, printProblems } from './build-site.ts';

const started = performance.now();
const problems = await buildSite(process.cwd());
if (problems.length > 0) {
  printProblems(problems);
  process.exitCode = 1;
} else {
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
