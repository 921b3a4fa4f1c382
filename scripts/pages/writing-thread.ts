import { parentPort, workerData } from 'node:worker_threads';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { openAnalysis } from '../../src/archive/open-analysis.ts';
import { openPageReads } from '../../src/archive/reads/page-reads.ts';
import { openReportCache } from '../../src/archive/report-cache.ts';
import { shareBuild } from '../../src/archive/running-build.ts';
import { siteAddress } from '../../src/theme/site-address.ts';
import { openPages } from './render-pages.ts';
import { listReportOutputs } from './report-outputs.ts';
import { writeByTurns, type Share } from './share-writing.ts';

const share = workerData as Share;
const { root, folder, version, entry, versions, site, mains } = share;
const { archive } = await loadArchive(folder, await openReportCache(root));
if (archive.version !== version)
  throw new Error('The content has been changed meanwhile. Run the build again.');
const values = { archive, analysis: await openAnalysis(archive, root) };
// Which are the same has been found out: all count as new here.
const reads = openPageReads(undefined, values, '');
shareBuild({ ...values, reads, versions });
const pages = await openPages(entry, siteAddress, site);
const beside = listReportOutputs({ archive, reads }, { content: folder, site }, siteAddress, '');
await writeByTurns([...pages.outputs(mains), ...beside.outputs], share);
parentPort?.postMessage(reads.notes());
