import { buildSite } from './build-site.ts';
import { serveFolder } from './serve-folder.ts';

const wanted = 4321;

if (await buildSite(process.cwd())) {
  const { url, port } = await serveFolder('dist', wanted);
  const taken = port === wanted ? '' : ` (port ${wanted} is taken)`;
  console.log(`Daybook is at ${url}${taken}. Stop it with Ctrl+C.`);
} else {
  process.exit(1);
}
