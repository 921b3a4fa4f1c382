import type { Page } from '@playwright/test';
import type { Row } from '../row.ts';
import type { Stage } from './open-stage.ts';
import { percentile } from './query-mix.ts';
import { awaitResults, readListedAt, startClock } from './result-clock.ts';
import { searchBytes, type Traffic } from './traffic.ts';

/** Bytes of a search on top of its page, for each query of a mix. */
export interface Payloads {
  /** Asked for before the first ten reports stood in the list, with excerpts, as they stay. */
  all: number[];
  /** Those of `all` that are scripts. */
  scripts: number[];
  /** Asked for after that, without another wish of the reader. */
  later: number[];
}

/** How a query is put: `address` opens the page with it, `typed` writes it letter by letter. */
export type Manner = 'address' | 'typed';

/** Longer than the page waits before it loads what is not needed at once. */
const quiet = 500;
const patience = 20_000;
const betweenKeys = 60;

/**
 * Asks each query in a profile of its own, and then the next one of the list in the same page. All that the
 * site sends counts, but for HTML, styles, fonts and pictures.
 */
export async function measurePayload(
  { browser, site, traffic }: Stage,
  queries: readonly string[],
  manner: Manner,
): Promise<{ cold: Payloads; further: Payloads }> {
  const cold = noPayloads();
  const further = noPayloads();
  for (const [index, q] of queries.entries()) {
    const context = await browser.newContext();
    await startClock(context);
    const page = await context.newPage();
    await traffic.settle(0);
    if (manner === 'address') await page.goto(addressOf(site, q));
    else {
      await page.goto(new URL('/search/', site).href);
      await type(page, q, manner);
    }
    await notePayload(page, traffic, cold);
    await type(page, queries[(index + 1) % queries.length] ?? '', manner);
    await notePayload(page, traffic, further);
    await context.close();
  }
  return { cold, further };
}

export function noPayloads(): Payloads {
  return { all: [], scripts: [], later: [] };
}

async function notePayload(page: Page, traffic: Traffic, payloads: Payloads): Promise<void> {
  await awaitResults(page, patience);
  const transfers = await traffic.settle(quiet);
  const listedAt = await readListedAt(page);
  const { all, scripts } = searchBytes(transfers.filter(({ at }) => at <= listedAt));
  payloads.all.push(all);
  payloads.scripts.push(scripts);
  payloads.later.push(searchBytes(transfers).all - all);
}

/** A row for payloads in kilobytes, with those of the others beside it. */
export function payloadRow(
  measure: string,
  goal: { median: number; p95: number },
  ours: Payloads,
  rivals: readonly (Payloads | undefined)[],
): Row {
  const [median, p95] = [percentile(ours.all, 0.5), percentile(ours.all, 0.95)];
  const [scripts, later] = [ours.scripts, ours.later].map((some) => percentile(some, 0.5));
  return {
    measure,
    measured: `${kilobytes(median)} / ${kilobytes(p95)} kB (scripts ${kilobytes(scripts)}, later ${kilobytes(later)})`,
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

async function type(page: Page, q: string, manner: Manner): Promise<void> {
  const input = page.locator('#q');
  if (manner === 'address') return input.fill(q);
  await input.fill('');
  await input.pressSequentially(q, { delay: betweenKeys });
}

function kilobytes(bytes = 0): string {
  return (bytes / 1000).toFixed(1);
}
