import { expect, test } from '@playwright/test';
import { expectNoViolations } from './expect-of-page.ts';

const slug = 'russian-offensive-campaign-assessment';
const report = `/2024/01/26/${slug}/`;

test('from a report by a date to another, and by what refers to it back to the words', async ({
  page,
}) => {
  await page.goto(report);
  const date = page.locator(`.prose a.day[href="/2024/01/24/${slug}/"]`).first();
  await expect(date).toHaveAttribute('title', /^January 24, 2024: /);
  const passage = await date.evaluate((link) => link.closest('.passage')?.id);
  await date.click();
  await expect(page).toHaveURL(new RegExp(`/2024/01/24/${slug}/$`));

  const back = page.locator(`.backlinks a[href="${report}#${passage}"]`);
  await expect(page.locator('#referred-to-by')).toHaveText(/Referred to by \d+ report/);
  await back.scrollIntoViewIfNeeded();
  await back.click();
  await expect(page).toHaveURL(new RegExp(`${report}#${passage}$`));
  await expect(page.locator(`[id="${passage}"]`)).toBeInViewport();
});

test('from a note to the report that it cites, and back to the note', async ({ page }) => {
  await page.goto(`/2026/02/26/${slug}/`);
  const cited = page.locator(`.notes .source:has(> a[href="/2026/02/07/${slug}/"])`).first();
  const note = await cited.evaluate((source) => source.closest('li')?.id);
  await expect(cited.getByRole('link', { name: 'original' })).toHaveAttribute(
    'href',
    /^https:\/\/understandingwar\.org\/.*february-7-2026/,
  );
  await cited.locator('> a').click();
  await page.locator(`.backlinks a[href="/2026/02/26/${slug}/#${note}"]`).click();
  await expect(page.locator(`[id="${note}"]`)).toBeInViewport();
});

test('from a note to the page of a day whose report is wanted, and back', async ({ page }) => {
  await page.goto(`/2024/01/29/${slug}/`);
  await page.locator('.notes').getByRole('link', { name: 'wanted' }).first().click();
  await expect(page.locator('h1')).toHaveText('Wednesday, January 17, 2024');
  await expect(page.locator('.backlinks h2')).toHaveText(
    'Wanted: Russian Offensive Campaign Assessment, January 17, 2024',
  );
  await expectNoViolations(page);
  await page.locator(`.backlinks .title a[href="/2024/01/29/${slug}/"]`).click();
  await expect(page).toHaveURL(new RegExp(`/2024/01/29/${slug}/$`));
});

test('a report that nobody refers to says so', async ({ page }) => {
  await page.goto(`/2026/06/30/${slug}/`);
  await expect(page.locator('.backlinks')).toContainText(
    'No report of this archive refers to this one.',
  );
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('dates lead on and backlinks lead back', async ({ page }) => {
    await page.goto(report);
    await page.locator('.prose a.day').first().click();
    await expect(page.locator('.backlinks .said a').first()).toBeVisible();
  });
});
