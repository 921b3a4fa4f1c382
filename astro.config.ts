import { resolve, sep } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/theme/site-address.ts';

export default defineConfig({
  site: siteAddress,
  trailingSlash: 'always',
  // The other way drops the space where a line ends before a link.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  cacheDir: './node_modules/.cache/daybook-pages',
  experimental: { incrementalBuild: true },
  vite: {
    build: {
      // The Content Security Policy allows nothing inline.
      assetsInlineLimit: 0,
      // The oldest browsers with light-dark(), which must not be rewritten.
      cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    },
    // So that the search's worker can load a part of its program when it is first needed.
    worker: { format: 'es' },
    plugins: [readArchiveAnew()],
  },
});

/** In development, a report that is saved, added, or deleted makes the pages read the archive again. */
function readArchiveAnew(): NonNullable<ViteUserConfig['plugins']>[number] {
  const folder = resolve(process.env['DAYBOOK_CONTENT'] ?? 'content') + sep;
  return {
    name: 'daybook:read-archive-anew',
    configureServer: ({ watcher }) => void watcher.add(folder),
    hotUpdate({ file, modules }) {
      if (!resolve(file).startsWith(folder)) return;
      const archive = this.environment.moduleGraph.getModulesByFile(
        resolve('src/pages/_archive.ts'),
      );
      return [...modules, ...(archive ?? [])];
    },
  };
}
