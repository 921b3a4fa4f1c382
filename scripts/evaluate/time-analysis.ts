import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseArchive } from '../../src/archive/analyse-archive.ts';
import { openFindingsCache } from '../../src/archive/find-in-report.ts';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { openReportCache } from '../../src/archive/report-cache.ts';
import { openComparisonCache } from '../../src/archive/retellings/compare-wire.ts';

/**
 * A process of its own, so that its memory can be measured and nothing is known from a run before: analyses a
 * content folder, and writes how many reports there were and the seconds to `ROOT/time.json`. ROOT holds the caches.
 */
const [content = '', root = ''] = process.argv.slice(2);
const { archive } = await loadArchive(content, await openReportCache(root));
const findings = await openFindingsCache(root);
const comparisons = await openComparisonCache(root);
const start = performance.now();
await analyseArchive(archive, findings, comparisons);
const seconds = (performance.now() - start) / 1000;
writeFileSync(
  join(root, 'time.json'),
  JSON.stringify({ reports: archive.reports.length, seconds }),
);
