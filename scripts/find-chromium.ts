import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, one on the PATH, or Playwright's own. Where there is none it is
 * installed if this is Debian and root; otherwise an error says what to run.
 */
export function findChromium(): string {
  const found = lookForChromium();
  if (found) return found;
  if (!isDebianRoot()) throw new Error(advice);
  console.log('No Chromium here; installing it with apt-get.');
  const run = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update');
  run('install', '-y', '--no-install-recommends', 'chromium');
  const installed = lookForChromium();
  if (!installed) throw new Error(advice);
  return installed;
}

const advice = `The browser tests need Chromium, and there is none here. Run one of:
  sudo apt-get update && sudo apt-get install -y chromium    (Debian)
  npx playwright install --with-deps chromium                (elsewhere)
or set CHROMIUM_PATH to a Chromium or Chrome that is installed.`;

function lookForChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, where there is no file.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find((path) => existsSync(path));
}

function isDebianRoot(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}
