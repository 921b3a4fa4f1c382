import { printProblem } from '../report/problem.ts';
import type { Archive } from './archive.ts';
import { loadArchive } from './load-archive.ts';
import { openReportCache } from './report-cache.ts';

/**
 * The archive of a content folder; throws with all its problems, one a line, if it has any.
 *
 * @param root the project, which holds the cache
 */
export async function openArchive(folder: string, root: string): Promise<Archive> {
  const { archive, problems } = await loadArchive(folder, await openReportCache(root));
  if (problems.length > 0)
    throw new Error(`The archive has problems:\n${problems.map(printProblem).join('\n')}`);
  return archive;
}
