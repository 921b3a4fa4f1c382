import { resolve } from 'node:path';
import { loadArchive } from '../archive/load-archive.ts';
import { openReportCache } from '../archive/report-cache.ts';
import { printProblem } from '../report/problem.ts';

const folder = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');
const { archive, problems } = await loadArchive(folder, await openReportCache(process.cwd()));
if (problems.length > 0)
  throw new Error(`The archive has problems:\n${problems.map(printProblem).join('\n')}`);

/** The archive in `content/`, or in the folder that `DAYBOOK_CONTENT` names, read once a build. */
export { archive };
