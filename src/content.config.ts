import { resolve, sep } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { liveArchive } from './archive/live-archive.ts';
import { frontMatterSchema } from './report/front-matter.ts';
import type { ReportId } from './report/id.ts';

const folder = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content');

/** The front matter of all reports. Their text stays out of the store, which is slow with long bodies. */
const loader: Loader = {
  name: 'reports',
  async load(context) {
    const { watcher, logger } = context;
    if (!watcher) return; // a build has read the archive before, and found it right
    // The pages show what is wrong with the archive, until it is mended.
    const fill = () => fillStore(context).catch((error: Error) => logger.error(error.message));
    await fill();
    watcher.on('all', (_event, path) => {
      if (path.startsWith(folder + sep)) void liveArchive(folder, process.cwd()).look().then(fill);
    });
  },
};

/** Throws with all problems, one a line, if the archive has any; the store keeps what it had. */
async function fillStore({ store, parseData, generateDigest }: LoaderContext): Promise<void> {
  const archive = await liveArchive(folder, process.cwd()).archive();
  for (const id of store.keys()) if (!archive.byId.has(id as ReportId)) store.delete(id);
  for (const { id, meta } of archive.reports) {
    const digest = generateDigest({ ...meta });
    // Whatever is set has Astro write the store, and all open pages loaded again.
    if (store.get(id)?.digest !== digest)
      store.set({ id, data: await parseData({ id, data: { ...meta } }), digest });
  }
}

export const collections = {
  reports: defineCollection({ loader, schema: frontMatterSchema }),
};
