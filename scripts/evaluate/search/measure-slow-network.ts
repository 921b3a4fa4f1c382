import type { Browser, Page } from '@playwright/test';
import type { Row } from '../row.ts';
import { percentile } from './query-mix.ts';
import { awaitResults, readWaits, startClock } from './result-clock.ts';

/** What a reader has: bytes a second, milliseconds, and how many times slower than this machine theirs is. */
interface Means {
  throughput: number;
  latency: number;
  processor: number;
}

const onTheMove: Means = { throughput: 9e6 / 8, latency: 60, processor: 1 };
const goals = { cold: 500, warmed: 200 };
const patience = 15_000;
/** Longer than what is fetched ahead takes. */
const rest = 1500;

/**
 * How long first results take on a slow network: from a query in a page that has loaded nothing of the index,
 * from the same after the reader has been in the field for a while, and from opening an address with a query.
 */
export async function measureSlowNetwork(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<Row[]> {
  const cold: number[] = [];
  const warmed: number[] = [];
  const opened: number[] = [];
  for (const q of queries) {
    cold.push(
      await withSlowPage(browser, async (page) => {
        await page.goto(new URL('/search/', site).href);
        await slowDown(page);
        // A query that comes all at once, without a visit to the field before.
        await page.locator('#q').evaluate((input: HTMLInputElement, text) => {
          input.value = text;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, q);
      }),
    );
    warmed.push(
      await withSlowPage(browser, async (page) => {
        await page.goto(new URL('/search/', site).href);
        await slowDown(page);
        await page.locator('#q').focus();
        await page.waitForTimeout(rest);
        await page.keyboard.insertText(q);
      }),
    );
    opened.push(
      await withSlowPage(browser, async (page) => {
        await slowDown(page);
        await page.goto(new URL(`/search/?${new URLSearchParams({ q })}`, site).href);
      }),
    );
  }
  const row = (measure: string, times: readonly number[], goal: number): Row => ({
    measure,
    measured: `${percentile(times, 0.5).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms`,
    goal: `≤ ${goal} ms`,
    good: percentile(times, 0.5) <= goal,
    timed: true,
    details: queries.map((q, index) => `${q}: ${times[index]?.toFixed(0)} ms`),
  });
  const coldRow = row('first results on 9 Mbit/s and 60 ms, cold, median', cold, goals.cold);
  const address = `${percentile(opened, 0.5).toFixed(0)} ms from opening an address`;
  return [
    { ...coldRow, measured: `${coldRow.measured}; ${address}` },
    row('  with the index warmed on focus, median', warmed, goals.warmed),
  ];
}

/** Milliseconds to the results of what is done in a profile of its own. */
async function withSlowPage(browser: Browser, ask: (page: Page) => Promise<void>): Promise<number> {
  const context = await browser.newContext();
  await startClock(context);
  const page = await context.newPage();
  await ask(page);
  await awaitResults(page, patience);
  const waits = await readWaits(page);
  await context.close();
  return waits.at(-1)?.milliseconds ?? patience;
}

/** From now on the page has a slow network, its workers included, and a slow processor, its workers excepted. */
export async function slowDown(page: Page, means = onTheMove): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: means.latency,
    downloadThroughput: means.throughput,
    uploadThroughput: means.throughput,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: means.processor });
}
