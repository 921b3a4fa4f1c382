import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseArchive } from '../../src/archive/analyse-archive.ts';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { openAnalysisCaches } from '../../src/archive/open-analysis.ts';
import { openReportCache } from '../../src/archive/report-cache.ts';

/**
 * A process of its own, so that its memory can be measured and nothing is known from a run before: analyses a
 * content folder, and writes how many reports there were and the seconds to `ROOT/time.json`. ROOT holds the caches.
 */
const [content = '', root = ''] = process.argv.slice(2);
const { archive } = await loadArchive(content, await openReportCache(root));
const caches = await openAnalysisCaches(root);
const start = performance.now();
await analyseArchive(archive, caches);
const seconds = (performance.now() - start) / 1000;
writeFileSync(
  join(root, 'time.json'),
  JSON.stringify({ reports: archive.reports.length, seconds }),
);
