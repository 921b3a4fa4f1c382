import { expect, test } from '@playwright/test';

const report = '/2024/01/26/russian-offensive-campaign-assessment/';
const original =
  'https://www.understandingwar.org/backgrounder/russian-offensive-campaign-assessment-january-26-2024';

for (const asked of [
  'ISW January 26 2024',
  '1/26/2024',
  original,
  'isw.pub/UkrWar012624',
  `https://daybook.example${report}`,
])
  test(`${asked} leads to the report`, async ({ page }) => {
    await page.goto('/find/');
    await page.getByRole('searchbox', { name: 'Date, citation, or address' }).fill(asked);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(report);
  });

test('an address keeps its fragment', async ({ page }) => {
  await page.goto(`/find/?q=${encodeURIComponent(`${report}#key-takeaways`)}`);
  await expect(page).toHaveURL(`${report}#key-takeaways`);
});

test('several reports are listed', async ({ page }) => {
  await page.goto('/find/?q=2026-02-26');
  await expect(page.getByRole('heading', { name: '2 reports may be meant' })).toBeVisible();
  await page.locator('.found li a').first().click();
  await expect(page).toHaveURL('/2026/02/26/russian-offensive-campaign-assessment/');
});

test('a day without a report has its neighbours', async ({ page }) => {
  await page.goto('/find/?q=February+10+2024');
  await expect(page.locator('.found h2')).toHaveText('No report of February 10, 2024 is held');
  await page.locator('.found').getByRole('link', { name: 'February 1, 2024' }).click();
  await expect(page).toHaveURL('/2024/02/01/');
});

test('markup in a question stays text', async ({ page }) => {
  await page.goto(`/find/?q=${encodeURIComponent('<img src=x onerror=alert(1)> 2024-02-10')}`);
  await expect(page.locator('.found h2')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
});

test('the list may be out of reach', async ({ page }) => {
  await page.route('**/find.json', (route) => route.abort());
  await page.goto('/find/?q=2024-01-26');
  await expect(page.locator('.found')).toContainText('cannot be loaded');
});

test.describe('addresses that lead nowhere', () => {
  test("the publisher's path on this site", async ({ page }) => {
    await page.goto(new URL(original).pathname);
    await expect(page).toHaveURL(report);
  });

  test('a day without a report', async ({ page }) => {
    await page.goto('/2024/02/10/');
    await expect(page.locator('.found h2')).toHaveText('No report of February 10, 2024 is held');
  });

  test('no day at all', async ({ page }) => {
    await page.goto('/no/such/page/', { waitUntil: 'networkidle' });
    await expect(page.locator('.found')).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/2024-01-26/', '/20240126/'])
    test(`${path} leads to the day`, async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveURL('/2024/01/26/');
    });

  test('a reader goes from the page by month', async ({ page }) => {
    await page.goto('/find/');
    await page.getByRole('link', { name: /^January 2024/ }).click();
    await expect(page).toHaveURL('/2024/01/');
  });
});
