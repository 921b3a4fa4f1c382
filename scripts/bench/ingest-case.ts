import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listReports } from '../../src/archive/load-archive.ts';
import { measure } from '../measure.ts';
import type { Case } from './result.ts';
import { printSavedPage } from './saved-page.ts';
import type { Workshop } from './workshop.ts';

const mostPages = 500;

/** How fast saved pages become a new archive. */
export function ingestCase({ project, content }: Workshop): Case {
  const folder = join(project, '..', 'ingest');
  const [pages, archive] = [join(folder, 'pages'), join(folder, 'content')];
  return {
    name: 'ingest',
    title: '`npm run ingest` of saved pages',
    goals: [{ figure: 'pagesPerSecond', least: 30 }],
    async run() {
      const paths = (await listReports(content)).slice(0, mostPages);
      await mkdir(pages, { recursive: true });
      for (const path of paths) {
        const page = printSavedPage(await readFile(join(content, path), 'utf8'));
        await writeFile(join(pages, basename(path, '.md') + '.html'), page);
      }
      const command = [process.execPath, join('scripts', 'ingest.ts'), '--content', archive, pages];
      const { seconds, peakMegabytes } = await measure(command, {}, project);
      const ingested = await listReports(archive);
      if (ingested.length !== paths.length)
        throw new Error(`Of ${paths.length} saved pages ${ingested.length} became reports.`);
      await rm(folder, { recursive: true });
      return { pagesPerSecond: paths.length / seconds, peakMegabytes };
    },
  };
}
