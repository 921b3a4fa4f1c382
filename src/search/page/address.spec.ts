import { expect, test } from '@playwright/test';
import { box, chips, heading, search, settled, titles } from './on-page.ts';

test('the address is the state: filters, order, back, forward, reload', async ({ page }) => {
  await search(page, 'forces');
  const all = await heading(page).textContent();
  await page.getByRole('checkbox', { name: '2024' }).check();
  await expect(page).toHaveURL('/search/?q=forces&year=2024');
  await expect(heading(page)).not.toHaveText(all ?? '');
  await expect(chips(page)).toHaveText(['forces', 'year: 2024']);
  await page.getByLabel('Order').selectOption('oldest');
  await expect(page).toHaveURL('/search/?q=forces&year=2024&sort=oldest');
  await settled(page);
  const narrowed = await heading(page).textContent();
  const first = await titles(page).first().textContent();
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveText(all ?? '');
  await expect(page.getByRole('checkbox', { name: '2024' })).not.toBeChecked();
  await expect(page.getByLabel('Order')).toHaveValue('relevance');
  await page.goForward();
  await page.goForward();
  await page.reload();
  await expect(heading(page)).toHaveText(narrowed ?? '');
  await expect(titles(page).first()).toHaveText(first ?? '');
  await expect(page.getByRole('checkbox', { name: '2024' })).toBeChecked();
  await expect(page.getByLabel('Order')).toHaveValue('oldest');
});

test('typing leaves one entry in the history, each search that was sent off another', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.goto('/search/');
  await box(page).pressSequentially('Belgorod');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/search/?q=Belgorod');
  await box(page).fill('');
  await box(page).pressSequentially('drones');
  await expect(page).toHaveURL('/search/?q=drones');
  await box(page).press('Enter');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=Belgorod');
  await expect(box(page)).toHaveValue('Belgorod');
  await page.goBack();
  await expect(page).toHaveURL('/about/');
});

test('two pages of one address show the same', async ({ page, context }) => {
  await search(page, 'forces');
  await page.getByRole('checkbox', { name: 'Wire report' }).check();
  await expect(page).toHaveURL('/search/?q=forces&kind=wire');
  await settled(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  expect(await titles(other).allTextContents()).toEqual(await titles(page).allTextContents());
  await expect(heading(other)).toHaveText((await heading(page).textContent()) ?? '');
  await other.getByRole('checkbox', { name: 'Wire report' }).uncheck();
  await expect(other).toHaveURL('/search/?q=forces');
  await expect(page).toHaveURL('/search/?q=forces&kind=wire');
});

test('a query too long for servers stays in the address', async ({ page }) => {
  const q = Array.from({ length: 800 }, () => 'Авдіївка')
    .join(' ')
    .slice(0, 6000);
  await page.goto('/search/');
  await box(page).fill(q);
  await box(page).press('Enter');
  await settled(page);
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await settled(page);
  await expect(box(page)).toHaveValue(q);
});

test('back from a report, the page stands where it stood', async ({ page }) => {
  await search(page, 'russian');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(titles(page)).toHaveCount(20);
  await page.locator('.hits > li').nth(17).scrollIntoViewIfNeeded();
  const scroll = await page.evaluate(() => Math.round(scrollY));
  expect(scroll).toBeGreaterThan(1000);
  await page.locator('.hits > li').nth(17).locator('h3 a').click();
  await expect(page.locator('main h1')).toBeVisible();
  await page.goBack();
  await expect(titles(page)).toHaveCount(20);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(scroll);
});

test('chips take parts out, one after the other, by keyboard too', async ({ page }) => {
  await search(page, '"Belgorod Oblast" Il-76 -drill', '&kind=assessment&from=2024-01&to=2024-02');
  await expect(chips(page)).toHaveText([
    '“Belgorod Oblast”',
    'Il-76',
    'without drill',
    'kind: assessment',
    'January 2024 to February 2024',
  ]);
  await chips(page).nth(2).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=%22Belgorod\+Oblast%22\+Il-76&kind=assessment/);
  await expect(chips(page).nth(2)).toBeFocused();
  await expect(chips(page).nth(2)).toHaveText('kind: assessment');
  await page.keyboard.press('Enter');
  await expect(chips(page)).toHaveText([
    '“Belgorod Oblast”',
    'Il-76',
    'January 2024 to February 2024',
  ]);
  await chips(page).first().click();
  await expect(box(page)).toHaveValue('Il-76');
});

test('an example of the help is a search', async ({ page }) => {
  await page.goto('/search/');
  const help = page.locator('.query-help');
  await expect(help).toHaveAttribute('open');
  await help.getByRole('link', { name: 'semiconduct*' }).click();
  await expect(box(page)).toHaveValue('semiconduct*');
  await expect(help).not.toHaveAttribute('open');
  await expect(heading(page)).toHaveText(/passage/);
  await expect(page.locator('.hits mark').first()).toHaveText(/^semiconduct/i);
});
