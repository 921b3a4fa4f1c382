import type { Browser, Page } from '@playwright/test';
import type { Row } from '../row.ts';
import { percentile } from './query-mix.ts';
import { awaitResults, startClock } from './result-clock.ts';
import { searchBytes, type Traffic } from './traffic.ts';

/** Bytes of a search on top of its page, for each query of a mix. */
export interface Payloads {
  all: number[];
  scripts: number[];
}

/** How a query is put: `address` opens the page with it, `typed` writes it letter by letter. */
export type Manner = 'address' | 'typed';

const quiet = 250;
const patience = 20_000;
const betweenKeys = 60;

/**
 * Asks each query in a profile of its own, and then the next one of the list in the same page. Everything that
 * the site sends counts, until it is quiet, but for HTML, styles, fonts and pictures.
 */
export async function measurePayload(
  browser: Browser,
  site: string,
  traffic: Traffic,
  queries: readonly string[],
  manner: Manner,
): Promise<{ cold: Payloads; further: Payloads }> {
  const cold: Payloads = { all: [], scripts: [] };
  const further: Payloads = { all: [], scripts: [] };
  const note = async ({ all, scripts }: Payloads) => {
    const bytes = searchBytes(await traffic.settle(quiet));
    all.push(bytes.all);
    scripts.push(bytes.scripts);
  };
  for (const [index, q] of queries.entries()) {
    const context = await browser.newContext();
    await startClock(context);
    const page = await context.newPage();
    await traffic.settle(0);
    if (manner === 'address') await page.goto(addressOf(site, q));
    else {
      await page.goto(new URL('/search/', site).href);
      await type(page, q);
    }
    await awaitResults(page, patience);
    await note(cold);
    await type(page, queries[(index + 1) % queries.length] ?? '', manner);
    await awaitResults(page, patience);
    await note(further);
    await context.close();
  }
  return { cold, further };
}

/** A row for payloads in kilobytes, with those of the others beside it. */
export function payloadRow(
  measure: string,
  goal: { median: number; p95: number },
  ours: Payloads,
  rivals: readonly (Payloads | undefined)[],
): Row {
  const [median, p95] = [percentile(ours.all, 0.5), percentile(ours.all, 0.95)];
  const scripts = kilobytes(percentile(ours.scripts, 0.5));
  return {
    measure,
    measured: `${kilobytes(median)} / ${kilobytes(p95)} kB, ${scripts} kB of it scripts`,
    goal: `≤ ${goal.median} / ≤ ${goal.p95} kB`,
    good: median <= goal.median * 1000 && p95 <= goal.p95 * 1000,
    beside: rivals.map((rival) =>
      rival
        ? `${kilobytes(percentile(rival.all, 0.5))} / ${kilobytes(percentile(rival.all, 0.95))} kB`
        : '–',
    ),
    details: [],
  };
}

function addressOf(site: string, q: string): string {
  return new URL(`/search/?${new URLSearchParams({ q })}`, site).href;
}

async function type(page: Page, q: string, manner: Manner = 'typed'): Promise<void> {
  const input = page.locator('#q');
  if (manner === 'address') return input.fill(q);
  await input.fill('');
  await input.pressSequentially(q, { delay: betweenKeys });
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
