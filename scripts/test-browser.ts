import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Runs browser tests on `dist/` in Chromium.
 *
 * @param args for Playwright: files, `-g …`
 * @param env added to the environment
 * @returns the exit code
 */
export async function testBrowser(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const executable = findChromium();
  const { url, server } = await serveFolder(join(root, 'dist'), 4400);
  const run = spawn(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', '-c', 'scripts/playwright.config.ts', ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env, CHROMIUM_PATH: executable, DAYBOOK_URL: url },
    },
  );
  const [code] = (await once(run, 'exit')) as [number | null];
  server.close();
  server.closeAllConnections();
  return code ?? 1;
}
