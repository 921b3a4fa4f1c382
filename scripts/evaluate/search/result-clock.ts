import type { BrowserContext, Page } from '@playwright/test';

const patience = 10_000;

/** Held by a page that `startClock` has prepared. */
interface ClockWindow {
  /** Since when the reader waits, and for what; undefined when nobody does. */
  waiting: { since: number; q: string } | undefined;
  /** Milliseconds from each wish to its results, as the list of hits shows them. */
  waits: { q: string; milliseconds: number }[];
  /** The reports listed, and which of them have an excerpt. */
  list: string;
  /** Since when the list is so, in milliseconds since 1970. */
  listedAt: number;
}

/**
 * Measures in every page of a context how long readers wait for results: from what they type, or from the
 * beginning of the page where its address asks, until the first hit leads to a report with that query marked.
 */
export async function startClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const clock = window as unknown as ClockWindow;
    const asked = new URLSearchParams(location.search).get('q')?.trim();
    clock.waiting = asked ? { since: 0, q: asked } : undefined;
    clock.waits = [];
    clock.list = '';
    clock.listedAt = 0;
    const noteList = () => {
      const items = [...document.querySelectorAll('.hits > li')];
      const list = items
        .map((item) => `${item.querySelector('a')?.href} ${item.querySelector('q') !== null}`)
        .join(' ');
      if (list === clock.list) return;
      clock.list = list;
      clock.listedAt = performance.timeOrigin + performance.now();
    };
    document.addEventListener(
      'input',
      ({ target, timeStamp }) => {
        if (target instanceof HTMLInputElement)
          clock.waiting = { since: timeStamp, q: target.value.trim() };
      },
      true,
    );
    new MutationObserver(() => {
      noteList();
      if (!clock.waiting) return;
      const { since, q } = clock.waiting;
      const link = document.querySelector<HTMLAnchorElement>('.hits a[href*="?q="]');
      if (!link || new URL(link.href).searchParams.get('q')?.trim() !== q) return;
      clock.waits.push({ q, milliseconds: performance.now() - since });
      clock.waiting = undefined;
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Waits until the results of the last wish are there, but not longer than so many milliseconds. */
export async function awaitResults(page: Page, timeout: number): Promise<void> {
  await page
    .waitForFunction(() => !(window as unknown as ClockWindow).waiting, undefined, { timeout })
    .catch(() => undefined); // some words of a query find nothing while they are being written
}

/** Milliseconds of all waits that have ended since the page was opened. */
export function readWaits(page: Page): Promise<ClockWindow['waits']> {
  return page.evaluate(() => (window as unknown as ClockWindow).waits);
}

/** Waits until all that a search shows is there. */
export async function awaitList(page: Page): Promise<void> {
  await page.locator('search-page[data-settled]').waitFor({ timeout: patience });
}

/** Since when the reports in the list of hits stand as they stand now, in milliseconds since 1970. */
export function readListedAt(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as ClockWindow).listedAt);
}
