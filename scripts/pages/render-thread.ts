import { parentPort, workerData } from 'node:worker_threads';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { openAnalysis } from '../../src/archive/open-analysis.ts';
import { openPageReads } from '../../src/archive/reads/page-reads.ts';
import { openReportCache } from '../../src/archive/report-cache.ts';
import { shareBuild } from '../../src/archive/running-build.ts';
import { siteAddress } from '../../src/theme/site-address.ts';
import { openPages } from './render-pages.ts';
import type { Share } from './share-rendering.ts';

const { root, folder, version, entry, versions, site, mains, files, turn } = workerData as Share;
const { archive } = await loadArchive(folder, await openReportCache(root));
if (archive.version !== version)
  throw new Error('The content has been changed meanwhile. Run the build again.');
const values = { archive, analysis: await openAnalysis(archive, root) };
// Which pages are the same has been found out: all count as new here.
const reads = openPageReads(undefined, values, '');
shareBuild({ ...values, reads, versions });
const pages = await openPages(entry, siteAddress, site);
const byFile = new Map(pages.list.map((page) => [page.file, page]));
await pages.render(() => {
  const file = files[Atomics.add(turn, 0, 1)];
  if (file === undefined) return undefined;
  const page = byFile.get(file);
  if (!page) throw new Error(`A thread does not know the page ${file}.`);
  return page;
}, mains);
parentPort?.postMessage(reads.notes());
