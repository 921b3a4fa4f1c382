import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Contestant } from './contestant.ts';
import { noPayloads, type Payloads } from './measure-payload.ts';
import { slowDown } from './measure-slow-network.ts';
import type { Stage } from './open-stage.ts';
import { searchBytes } from './traffic.ts';

/** Opens a rival's search in a new page of a context; `prepare` sees the page before anything is loaded. */
export type OpenRival = (
  context: BrowserContext,
  site: string,
  prepare?: (page: Page) => Promise<void>,
) => Promise<Contestant>;

const shown = 10;
const quiet = 100;

/** Bytes until a rival has its first ten results, for each query in a profile of its own, and for the next one. */
export async function measureRivalPayload(
  { browser, site, traffic }: Stage,
  queries: readonly string[],
  open: OpenRival,
): Promise<{ cold: Payloads; further: Payloads }> {
  const cold = noPayloads();
  const further = noPayloads();
  for (const [index, q] of queries.entries()) {
    const context = await browser.newContext();
    await traffic.settle(0);
    const rival = await open(context, site);
    for (const [payloads, text] of [
      [cold, q],
      [further, queries[(index + 1) % queries.length] ?? ''],
    ] as const) {
      await rival.find(text, shown);
      const { all, scripts } = searchBytes(await traffic.settle(quiet));
      payloads.all.push(all);
      payloads.scripts.push(scripts);
    }
    await context.close();
  }
  return { cold, further };
}

/** Milliseconds of each query when it is asked for the second time. */
export async function timeRival(rival: Contestant, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const q of queries) {
    await rival.find(q, shown);
    const start = performance.now();
    await rival.find(q, shown);
    times.push(performance.now() - start);
  }
  return times;
}

/** Milliseconds to first results on a slow network, from nothing. */
export async function timeRivalOnSlowNetwork(
  browser: Browser,
  site: string,
  queries: readonly string[],
  open: OpenRival,
): Promise<number[]> {
  const times: number[] = [];
  for (const q of queries) {
    const context = await browser.newContext();
    let start = 0;
    const rival = await open(context, site, async (page) => {
      await slowDown(page);
      start = performance.now();
    });
    await rival.find(q, shown);
    times.push(performance.now() - start);
    await context.close();
  }
  return times;
}
