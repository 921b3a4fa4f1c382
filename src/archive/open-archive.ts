import { printProblem } from '../report/problem.ts';
import type { Archive } from './archive.ts';
import { loadArchive } from './load-archive.ts';
import { openReportCache } from './report-cache.ts';

/**
 * The archive of a content folder; throws with all its problems, one a line, if it has any.
 *
 * @param root the project, which holds the cache
 * @param draft while somebody works on it, a passage may lose its id: the build is what must not
 */
export async function openArchive(folder: string, root: string, draft: boolean): Promise<Archive> {
  const { archive, problems } = await loadArchive(folder, await openReportCache(root));
  const serious = problems.filter(({ rule }) => !(draft && rule === 'passage-lost'));
  if (serious.length > 0)
    throw new Error(`The archive has problems:\n${serious.map(printProblem).join('\n')}`);
  return archive;
}
