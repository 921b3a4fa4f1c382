import type { ViteUserConfig } from 'astro';
import { defineConfig } from 'astro/config';
import { showSaved } from './scripts/show-saved.ts';
import { siteAddress } from './src/theme/site-address.ts';

/** Scripts that several pages share, in few files: many small ones compress badly, and each costs a request. */
const groups = [
  // Every page has its part in it.
  { name: 'page', test: /preload-helper|\/dialog\/single-key\.ts$/, priority: 2 },
  { name: 'common', test: /\/src\/(?:report\/day|search\/(?:element|words))\.ts$/, priority: 1 },
  // What search page, dialog, and marks share.
  {
    name: 'search',
    test: /\/src\/search\/(?:engine\/search-client|query\/(?:excerpt|hit-url)|dialog\/(?:recent-searches|results-address)|page\/(?:print-count|render-pieces))\.ts$/,
  },
];

export default defineConfig({
  site: siteAddress,
  trailingSlash: 'always',
  // The other way drops the space where a line ends before a link.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: {
      // The Content Security Policy allows nothing inline.
      assetsInlineLimit: 0,
      // The oldest browsers with light-dark(), which must not be rewritten.
      cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups } } },
        },
      },
    },
    // So that the search's worker can load a part of its program when it is first needed.
    worker: {
      format: 'es',
      // Marks for bundlers, which no browser needs.
      rolldownOptions: { output: { comments: { annotation: false } } },
    },
    plugins: [showSaved(), preloadBriefly()],
  },
});

/**
 * Loads scripts with what they import all at once, as Vite's own loader does; that one is larger than some pages'
 * scripts, since it loads styles too, which no script here imports.
 */
function preloadBriefly(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'daybook:preload-briefly',
    enforce: 'pre',
    config: () => ({
      build: {
        modulePreload: {
          // The search page itself has all that its parts import.
          resolveDependencies: (_, files, { hostId }) =>
            hostId.includes('search.astro') ? [] : files,
        },
      },
    }),
    load: {
      filter: { id: /\0vite\/preload-helper/ },
      handler: () =>
        `export const __vitePreload = (load, paths = []) => {
          for (const path of paths)
            document.head.append(
              Object.assign(document.createElement('link'), { rel: 'modulepreload', href: '/' + path }),
            );
          return load();
        };`,
    },
  };
}
