import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
const { buildSite } = await import('./build-site.ts');
const started = performance.now();
if (await buildSite(process.cwd()))
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
// A failed build may leave its other half at work.
else process.exit(1);
