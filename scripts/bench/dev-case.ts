import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import getPort from 'get-port';
import { findChromium } from '../find-chromium.ts';
import { medianOf } from '../measure.ts';
import type { Case } from './result.ts';
import type { Workshop } from './workshop.ts';

/** The first save finds much that is not loaded yet. */
const saves = 4;
/** Milliseconds between saves of somebody who writes. Meanwhile the server analyses the archive anew. */
const pause = 10_000;
/** Longer than the server takes to read a large archive anew. */
const patience = 600_000;

/** How long a saved report takes to be in the browser that shows it. */
export function devCase(workshop: Workshop): Case {
  return {
    name: 'dev',
    title: '`npm run dev`: save a report, see it',
    goals: [{ figure: 'milliseconds', most: 500 }],
    async run() {
      await workshop.ensureSite();
      const port = await getPort();
      const server = startServer(workshop, port);
      try {
        const site = `http://localhost:${port}/`;
        await awaitAnswer(site, server);
        const times = await measureSaves(workshop, site);
        return medianOf(times.slice(1).map((milliseconds) => ({ milliseconds })));
      } finally {
        if (server.kill()) await once(server, 'exit');
        await workshop.recordEdit();
      }
    },
  };
}

function startServer({ project, content }: Workshop, port: number) {
  const program = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return spawn(process.execPath, [program, 'dev', '--port', String(port)], {
    cwd: project,
    env: { ...process.env, DAYBOOK_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
}

async function measureSaves(workshop: Workshop, site: string): Promise<number[]> {
  const address = new URL(workshop.edited, site).href;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const seen = await watchEdits(page);
    await page.goto(address, { timeout: patience });
    const times: number[] = [];
    for (let save = 0; save < saves; save++) {
      await sleep(pause);
      const saved = performance.now();
      const sentence = await workshop.editReport();
      while (!seen.has(sentence)) {
        if (performance.now() - saved > patience) throw new Error(`"${sentence}" is not shown.`);
        await sleep(1);
      }
      times.push(performance.now() - saved);
    }
    return times;
  } finally {
    await browser.close();
  }
}

/**
 * Collects the edits that the page shows, as of the first frame that shows them. The page tells of them itself:
 * Playwright looks for a text less and less often.
 */
async function watchEdits(page: Page): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  await page.exposeFunction('tellEdit', (sentence: string) => seen.add(sentence));
  await page.addInitScript(() => {
    const { tellEdit } = window as unknown as { tellEdit(sentence: string): void };
    const told = new Set<string>();
    const look = () => {
      const edits = document.body?.textContent.match(/This is edit \d+ of this report\./g) ?? [];
      for (const edit of new Set(edits).difference(told)) tellEdit(edit);
      for (const edit of edits) told.add(edit);
      requestAnimationFrame(look);
    };
    look();
  });
  return seen;
}

/** Waits until the server answers. */
async function awaitAnswer(site: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(site).catch(() => undefined); // nobody listens yet
    if (response) return;
    await sleep(200);
  }
  throw new Error(`The development server exits with ${server.exitCode}.`);
}
