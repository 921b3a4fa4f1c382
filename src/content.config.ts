import { resolve, sep } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { openArchive } from './archive/open-archive.ts';
import { runningBuild } from './archive/running-build.ts';
import { frontMatterSchema } from './report/front-matter.ts';

const folder = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');

/** The front matter of all reports. Their text stays out of the store, which is slow with long bodies. */
const loader: Loader = {
  name: 'reports',
  async load(context) {
    await fillStore(context);
    context.watcher?.on('all', (_event, path) => {
      if (!path.startsWith(folder + sep)) return;
      void fillStore(context).catch((error: Error) => context.logger.error(error.message));
    });
  },
};

/** Throws with all problems, one a line, if the archive has any; the store keeps what it had. */
async function fillStore({ store, parseData }: LoaderContext): Promise<void> {
  const archive =
    runningBuild()?.archive ?? (await openArchive(folder, process.cwd(), import.meta.env.DEV));
  store.clear();
  for (const { id, meta, hash } of archive.reports)
    store.set({ id, data: await parseData({ id, data: { ...meta } }), digest: hash });
}

export const collections = {
  reports: defineCollection({ loader, schema: frontMatterSchema }),
};
