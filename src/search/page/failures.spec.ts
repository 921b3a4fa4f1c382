import { expect, test, type Page } from '@playwright/test';
import { heading, message, notes, search, status, titles, watch } from './on-page.ts';

const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' });

test('an index that is missing: says so, and tries again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto('/search/?q=forces');
  await expect(message(page)).toHaveText('The search index is not there');
  await expect(status(page)).toHaveText('The search index is not there');
  await page.unroute('**/pagefind/**');
  await tryAgain(page).click();
  await expect(heading(page)).toHaveText(/passages/);
  await expect(heading(page)).toBeFocused();
  await expect(message(page)).toHaveCount(0);
});

test('an index of another version: offers to load the page again', async ({ page }) => {
  await page.route('**/pagefind/manifest.json', (route) => route.fulfill({ json: { format: 99 } }));
  await page.goto('/search/?q=forces');
  await expect(message(page)).toHaveText('The site has been renewed since this page was opened');
  await page.unroute('**/pagefind/manifest.json');
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(heading(page)).toHaveText(/passages/);
});

test('an index that is half-written', async ({ page }) => {
  await page.route('**/pagefind/manifest.json', async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.slice(0, body.length / 2) });
  });
  await page.goto('/search/?q=forces');
  await expect(message(page)).toHaveText('The search index cannot be read');
  await page.unroute('**/pagefind/manifest.json');
  await tryAgain(page).click();
  await expect(heading(page)).toHaveText(/passages/);
});

test('where postings cannot be read, Pagefind answers, and the page says so', async ({ page }) => {
  await page.route(/postings\.bin/, (route) => route.fulfill({ body: '' }));
  await page.goto('/search/?q=forces');
  await expect(heading(page)).toContainText('may fit');
  await expect(titles(page).first()).toBeVisible();
});

test('without a connection: says so, and goes on when it is back', async ({ page, context }) => {
  await page.goto('/search/');
  await context.setOffline(true);
  await page.locator('#q').fill('forces');
  await expect(message(page)).toHaveText('The search index cannot be reached');
  await expect(tryAgain(page)).toBeVisible();
  await context.setOffline(false);
  await expect(heading(page)).toHaveText(/passages/);
  await expect(titles(page).first()).toBeVisible();
});

test('a slow network: shows that the search is at work', async ({ page }) => {
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/manifest.json', async (route) => {
    await released;
    await route.continue();
  });
  const wrongs = watch(page);
  await page.goto('/search/?q=forces');
  await expect(heading(page)).toHaveText('Searching …');
  await expect(status(page)).toHaveText('Searching …');
  await expect(page.locator('.results')).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(heading(page)).toHaveText(/passages/);
  await expect(page.locator('.results')).not.toHaveAttribute('aria-busy');
  expect(wrongs).toEqual([]);
});

test('the results of before stay while a search is at work', async ({ page }) => {
  await search(page, 'Belgorod');
  const before = await titles(page).count();
  await page.route('**/pagefind/**', () => undefined);
  await page.locator('#q').fill('Kupyansk');
  await expect(page.locator('.working')).toHaveText('Searching …');
  await expect(titles(page)).toHaveCount(before);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await expect(notes(page)).toHaveCount(0);
});

test('results that come late push nothing away', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/pagefind/manifest.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await search(page, 'Belgorod');
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  // Fonts may move something by a hair.
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.005);
});
