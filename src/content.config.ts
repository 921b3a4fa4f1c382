import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { loadArchive } from './archive/load-archive.ts';
import { openReportCache } from './archive/report-cache.ts';
import { frontMatterSchema } from './report/front-matter.ts';
import { printProblem } from './report/problem.ts';

/** The front matter of all reports. Their text stays out of the store, which is slow with long bodies. */
const loader: Loader = {
  name: 'reports',
  async load({ store, parseData, logger }) {
    const folder = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');
    const { archive, problems } = await loadArchive(folder, await openReportCache(process.cwd()));
    for (const problem of problems) logger.error(printProblem(problem));
    if (problems.length > 0) throw new Error(`The archive has problems: ${problems.length}`);
    store.clear();
    for (const { id, meta, hash } of archive.reports)
      store.set({ id, data: await parseData({ id, data: { ...meta } }), digest: hash });
  },
};

export const collections = {
  reports: defineCollection({ loader, schema: frontMatterSchema }),
};
