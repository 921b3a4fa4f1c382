import type { Page } from '@playwright/test';
import type { Row } from '../row.ts';
import type { Stage } from './open-stage.ts';

const goal = 30_000;
const quiet = 400;

/**
 * Bytes, as they travel, of the scripts that the search page loads for a query, with its worker; and of all that
 * searching needs anywhere: the dialog on other pages, too, and the marks in a report. Scripts that pages load for
 * other ends do not count.
 *
 * @param report path of a report's page
 */
export async function measureScripts(
  { site, browser, traffic }: Stage,
  report: string,
): Promise<Row> {
  const visit = async (path: string, act?: (page: Page) => Promise<void>) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await traffic.settle(0);
    await page.goto(new URL(path, site).href);
    await act?.(page);
    const transfers = await traffic.settle(quiet);
    await context.close();
    return new Map(
      transfers
        .filter(({ path: file }) => file.endsWith('.js'))
        .map(({ path: file, bytes }) => [file, bytes]),
    );
  };
  const idle = new Map([...(await visit('/about/')), ...(await visit(report))]);
  const search = await visit('/search/?q=russian', async (page) => {
    await page.locator('.hits a').first().waitFor();
  });
  const dialog = await visit('/about/', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('russian');
  });
  const marks = await visit(`${report}?q=russian`);
  const own = (scripts: ReadonlyMap<string, number>) =>
    [...scripts].filter(([file]) => !idle.has(file));
  const sum = (scripts: readonly [string, number][]) =>
    scripts.reduce((total, [, bytes]) => total + bytes, 0);
  const all = own(new Map([...search, ...dialog, ...marks]));
  const ofPage = sum(own(search));
  return {
    measure: 'JavaScript for search, worker included',
    measured: `${kilobytes(ofPage)} kB; ${kilobytes(sum(all))} kB with the dialog and the marks on other pages`,
    goal: `≤ ${goal / 1000} kB`,
    good: ofPage <= goal,
    details: all
      .toSorted(([, a], [, b]) => b - a)
      .map(([file, bytes]) => `${file}: ${kilobytes(bytes)} kB`),
  };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
