import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../find-chromium.ts';
import { serveFolder } from '../../serve-folder.ts';
import { watchTraffic, type Traffic } from './traffic.ts';

/** A site that is served, and a browser to look at it. */
export interface Stage {
  site: string;
  traffic: Traffic;
  browser: Browser;
}

/** Serves a folder and has Chromium run while something is done in steps. */
export async function* withStage<Result>(
  folder: string,
  act: (stage: Stage) => AsyncGenerator<Result>,
): AsyncGenerator<Result> {
  const { url, server } = await serveFolder(folder, 4700);
  const traffic = watchTraffic(server);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    yield* act({ site: url, traffic, browser });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
