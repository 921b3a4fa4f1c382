import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { buildIndex } from '../../../src/search/index/build-index.ts';

/**
 * A process of its own, so that its memory can be measured: writes the index of a content folder without its
 * newest report to `OUT/before`, then with it to `OUT/after`, and the seconds of both to `OUT/seconds.json`.
 */
const [content = '', out = ''] = process.argv.slice(2);
const archive = await openArchive(content, process.cwd());
const before = { ...archive, reports: archive.reports.slice(0, -1), version: 'before' };
const cold = await time(() => buildIndex(before, join(out, 'before'), join(out, 'cache')));
const step = await time(() => buildIndex(archive, join(out, 'after'), join(out, 'cache')));
writeFileSync(join(out, 'seconds.json'), JSON.stringify({ cold, step }));

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
