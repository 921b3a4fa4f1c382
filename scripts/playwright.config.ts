import { defineConfig } from '@playwright/test';

/** `scripts/test-browser.ts` sets the environment. */
export default defineConfig({
  testDir: '../src',
  testMatch: '**/*.spec.ts',
  // Only `--corpus` names this file, whose archive is another.
  testIgnore: process.argv.some((arg) => arg.includes('corpus.spec')) ? [] : '**/corpus.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 30_000,
  reporter: process.env['DAYBOOK_REPORT']
    ? [['list'], ['json', { outputFile: process.env['DAYBOOK_REPORT'] }]]
    : 'list',
  use: {
    baseURL: process.env['DAYBOOK_URL'],
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
});
