import { expect, type Locator, type Page } from '@playwright/test';

/** What browser tests look for on the search page. */
export const box = (page: Page): Locator => page.locator('#q');
export const heading = (page: Page): Locator => page.locator('#found');
export const titles = (page: Page): Locator => page.locator('.hits h3');
export const chips = (page: Page): Locator => page.locator('.chips a');
export const notes = (page: Page): Locator => page.locator('.notes-on-query li');
export const message = (page: Page): Locator => page.locator('.empty h2').filter({ visible: true });
export const status = (page: Page): Locator => page.locator('search-page > [role="status"]');

/** Opens the page with a query and waits for what becomes of it. */
export async function search(page: Page, q: string, more = ''): Promise<void> {
  await page.goto(`/search/?${new URLSearchParams({ q })}${more}`);
  await settled(page);
}

/** Waits until results, or the message in their place, are shown. */
export async function settled(page: Page): Promise<void> {
  await expect(heading(page).or(message(page)).filter({ visible: true })).toHaveText(
    /report|passage|Nothing/,
  );
  await expect(page.locator('search-page[data-settled]')).toBeAttached();
}

/** Reports found, by the heading. */
export async function countOf(page: Page): Promise<number> {
  const [, count = ''] = /([\d,]+) reports?/.exec((await heading(page).textContent()) ?? '') ?? [];
  return Number(count.replace(',', ''));
}

export function daysOf(page: Page): Promise<string[]> {
  return page
    .locator('.hits time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
}

export function hitsOf(page: Page): Promise<string[]> {
  return page
    .locator('.hits .passages a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

/** Everything that a page must not do: write errors, ask another origin, break its policy. */
export function watch(page: Page): string[] {
  const wrongs: string[] = [];
  page.on('console', (entry) => {
    if (['error', 'warning'].includes(entry.type())) wrongs.push(entry.text());
  });
  page.on('pageerror', (error) => wrongs.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^http/.test(protocol) && hostname !== 'localhost') wrongs.push(request.url());
  });
  return wrongs;
}
