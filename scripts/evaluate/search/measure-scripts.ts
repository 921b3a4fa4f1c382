import type { Page } from '@playwright/test';
import type { Row } from '../row.ts';
import type { Stage } from './open-stage.ts';

const goal = 30_000;
const quiet = 400;

/**
 * Bytes, as they travel, of all scripts that searching needs: of the search page with its worker, of the dialog
 * on other pages, and of the marks in a report. Scripts that pages load for other ends do not count.
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
  const scripts = [...new Map([...search, ...dialog, ...marks])].filter(
    ([file]) => !idle.has(file),
  );
  const sum = scripts.reduce((total, [, bytes]) => total + bytes, 0);
  return {
    measure: 'JavaScript for search: page, worker, dialog, marks',
    measured: `${(sum / 1000).toFixed(1)} kB in ${scripts.length} files`,
    goal: `≤ ${goal / 1000} kB`,
    good: sum <= goal,
    details: scripts
      .toSorted(([, a], [, b]) => b - a)
      .map(([file, bytes]) => `${file}: ${(bytes / 1000).toFixed(1)} kB`),
  };
}
