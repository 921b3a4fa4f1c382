import { defineConfig } from 'astro/config';

export default defineConfig({
  // Where the site will stand: canonical links are made from it.
  site: process.env['DAYBOOK_SITE'] ?? 'https://daybook.example',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: {
      // The Content Security Policy allows nothing inline.
      assetsInlineLimit: 0,
      // The oldest browsers with light-dark(), which must not be rewritten.
      cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    },
  },
});
