import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findLargestReport } from '../evaluate/find-largest-report.ts';
import { withStage, type Stage } from '../evaluate/search/open-stage.ts';
import { slowDown } from '../evaluate/search/measure-slow-network.ts';
import { awaitResults, readWaits, startClock } from '../evaluate/search/result-clock.ts';
import { medianOf } from '../measure.ts';
import type { Case, Figures } from './result.ts';
import type { Workshop } from './workshop.ts';

/** A slow phone in a train: bytes a second, milliseconds, times slower than this machine. */
const slow = { throughput: 1.6e6 / 8, latency: 150, processor: 4 };
const patience = 120_000;
/** Longer than a page waits before it loads what is not needed at once. */
const quiet = 1500;
/** A word of nearly every passage, two words, a phrase, all of the generated sentences. */
const queries = ['russian', 'milblogger claimed', '"general staff reported"'];

/** What readers wait for on a slow phone: pages, and results of a search. */
export function readerCases(workshop: Workshop): Case[] {
  const dist = join(workshop.project, 'dist');
  const readCase = (name: string, title: string, find: () => Promise<string[]>): Case => ({
    name,
    title: `${title}, on 1.6 Mbit/s, 150 ms, 4 × slower CPU`,
    goals: [],
    async run() {
      await workshop.ensureSite();
      const runs: Figures[] = [];
      const paths = await find();
      const stage = withStage(dist, async function* (stage) {
        for (const path of paths) yield await openSlowly(stage, path);
      });
      for await (const figures of stage) runs.push(figures);
      return medianOf(runs);
    },
  });
  return [
    readCase('report-page', 'largest report', async () => [await findLargestReport(dist)]),
    readCase('search-page', 'search page with a query', () =>
      Promise.resolve(queries.map((q) => `search/?${new URLSearchParams({ q })}`)),
    ),
  ];
}

/** Opens a page in a profile of its own, until nothing more is loaded; results count if its address asks for some. */
async function openSlowly({ browser, site, traffic }: Stage, path: string): Promise<Figures> {
  const context = await browser.newContext();
  try {
    await startClock(context);
    const page = await context.newPage();
    await slowDown(page, slow);
    await traffic.settle(0);
    await page.goto(new URL(path, site).href, { timeout: patience });
    await awaitResults(page, patience);
    const transfers = await traffic.settle(quiet);
    const [wait] = await readWaits(page);
    return {
      kilobytes: transfers.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
      requests: transfers.length,
      firstPaint: await readFirstPaint(page),
      ...(wait && { firstResult: wait.milliseconds }),
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds until text or a picture was shown first. */
function readFirstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
}
