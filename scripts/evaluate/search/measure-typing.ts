import type { Browser, Page } from '@playwright/test';
import type { Row } from '../row.ts';
import { percentile } from './query-mix.ts';
import { awaitResults, readWaits, startClock } from './result-clock.ts';

const goals = { p95: 30, worst: 80, task: 30 };
const patience = 600;
const betweenKeys = 40;

/**
 * Types queries on the search page, key by key, after each has been typed once: how long a key takes to change
 * the results, and how long the page is held up at most.
 *
 * @param worst the query that is the hardest of all
 */
export async function measureTyping(
  browser: Browser,
  site: string,
  queries: readonly string[],
  worst: string,
): Promise<Row[]> {
  const context = await browser.newContext();
  await startClock(context);
  const page = await context.newPage();
  await page.goto(new URL('/search/', site).href);
  const all = [...queries, worst];
  for (const q of all) await typeSlowly(page, q);
  const before = (await readWaits(page)).length;
  for (const q of all) await typeSlowly(page, q);
  const waits = (await readWaits(page)).slice(before);
  const tasks = await traceTasks(browser, page, async () => {
    for (const q of all) await typeSlowly(page, q);
  });
  await context.close();
  const times = waits.map(({ milliseconds }) => milliseconds);
  const ofWorst = waits.filter(({ q }) => q !== '' && worst.startsWith(q));
  const slowest = Math.max(...ofWorst.map(({ milliseconds }) => milliseconds));
  const longest = Math.max(0, ...tasks);
  const p95 = percentile(times, 0.95);
  return [
    {
      measure: 'keystroke to results, warm: p95',
      measured: `${p95.toFixed(0)} ms, median ${percentile(times, 0.5).toFixed(0)} ms of ${times.length} keys`,
      goal: `≤ ${goals.p95} ms`,
      good: p95 <= goals.p95,
      timed: true,
      details: waits
        .toSorted((a, b) => b.milliseconds - a.milliseconds)
        .map(({ q, milliseconds }) => `${q}: ${milliseconds.toFixed(0)} ms`),
    },
    {
      measure: `keystroke to results, warm: "${worst}"`,
      measured: `${slowest.toFixed(0)} ms at most of ${ofWorst.length} keys`,
      goal: `≤ ${goals.worst} ms`,
      good: slowest <= goals.worst,
      timed: true,
      details: ofWorst.map(({ q, milliseconds }) => `${q}: ${milliseconds.toFixed(0)} ms`),
    },
    {
      measure: 'longest task of the page while typing',
      measured: `${longest.toFixed(0)} ms of ${tasks.length} tasks`,
      goal: `≤ ${goals.task} ms`,
      good: longest <= goals.task,
      timed: true,
      details: [],
    },
  ];
}

async function typeSlowly(page: Page, q: string): Promise<void> {
  const input = page.locator('#q');
  await input.fill('');
  for (const character of q) {
    await input.pressSequentially(character);
    await awaitResults(page, patience);
    await page.waitForTimeout(betweenKeys);
  }
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  dur?: number;
  args?: { name?: string };
}

/** Milliseconds of every task on main threads of pages while something is done, by Chromium's own tracing. */
async function traceTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`))
    .map(({ dur = 0 }) => dur / 1000);
}
