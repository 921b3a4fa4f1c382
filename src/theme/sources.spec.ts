import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, expectNoViolationsInLightAndDark } from './expect-of-page.ts';

const slug = 'russian-offensive-campaign-assessment';
const report = `/2024/01/26/${slug}/`;

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('from a note to its source, to a sentence that it supports, and back to the note', async ({
    page,
  }) => {
    await page.goto(report);
    const source = page.locator('.notes .source a[href^="/sources/"]').first();
    const note = await source.evaluate((link) => link.closest('li')?.id ?? '');
    await source.click();
    await expect(page).toHaveURL(/\/sources\//);
    const said = page.locator(`.said:has(a[href="${report}#${note}"])`).first();
    await expect(said).toBeVisible();
    await said.getByRole('link', { name: /^paragraph\s\d+$/ }).click();
    await expect(page).toHaveURL(new RegExp(`${report}#p-`));
    await expect(page.locator(':target')).toBeInViewport();
    await page.goBack();
    await said.locator(`a[href="${report}#${note}"]`).click();
    await expect(page.locator(`[id="${note}"]`)).toBeInViewport();
  });

  test('sources are found by name, by first citation, and by how often they are cited', async ({
    page,
  }) => {
    await page.goto('/');
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Sources' })
      .click();
    await expect(page).toHaveURL('/sources/');
    const counts = await page
      .locator('.outlets tbody td:nth-child(3)')
      .evaluateAll((cells) => cells.map(({ textContent }) => Number(textContent.replace(',', ''))));
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await page.getByRole('link', { name: 'By name' }).click();
    await page.locator('.initials a').first().click();
    await expect(page.locator('.outlets tbody th a').first()).toBeVisible();
    await page.getByRole('link', { name: 'By first citation' }).click();
    await page.locator('.tally a').first().click();
    await expect(page.locator('.names a').first()).toBeVisible();
    await page.getByRole('link', { name: 'Cited only once' }).click();
    await page.locator('.tally a').first().click();
    await page.locator('.names a').first().click();
    await expect(page.locator('h1')).toHaveText(/./);
  });

  test('a small source has its place on a page that it shares', async ({ page }) => {
    await page.goto('/sources/once/');
    await page.locator('.tally a').first().click();
    const small = page.locator('.names a[href*="/few/"]').first();
    const id = (await small.getAttribute('href'))?.split('#')[1] ?? '';
    await small.click();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test('a series tells which of its days are held', async ({ page }) => {
    await page.goto(`/series/${slug}/`);
    await page.getByRole('link', { name: 'Which days are held' }).click();
    await page.locator('.day-counts a', { hasText: '2024' }).click();
    const held = page
      .locator('.days')
      .first()
      .getByRole('link', { name: /^[\d.]+ thousand words on January 26$/ });
    await held.click();
    await expect(page).toHaveURL(new RegExp(`${report}$`));
  });
});

for (const path of [
  '/sources/',
  '/sources/understandingwar.org/',
  '/sources/names/',
  '/sources/new/',
  '/sources/once/',
  `/series/${slug}/coverage/`,
  `/series/${slug}/coverage/2024/`,
])
  for (const width of [320, 1440])
    test(`axe finds nothing on ${path}, light and dark, ${width} px`, async ({ page }) => {
      test.slow(); // a year of days is many cells
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expectNoViolationsInLightAndDark(page);
      await expectNoSidewaysScroll(page);
    });
