import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, expectNoViolations } from './expect-of-page.ts';

const report = '/2024/01/26/russian-offensive-campaign-assessment/';
const tests = { theme: ['dark', 'light'], size: ['largest', 'small'] } as const;

test('a choice shows at once and outlasts the page', async ({ page }) => {
  await page.goto(report);
  const before = await measure(page);
  await choose(page, 'Dark', 'Largest', 'Narrow', 'Sans serif');
  const chosen = await measure(page);
  expect(chosen.background).not.toBe(before.background);
  expect(chosen.size).toBeGreaterThan(before.size * 1.4);
  expect(chosen.width).toBeLessThan(before.width);
  expect(chosen.face).toContain('Source Sans');
  await page.goto('/about/');
  await page.goto(report);
  expect(await measure(page)).toEqual(chosen);
  await page.getByRole('button', { name: 'Reading settings' }).first().click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => measure(page)).toEqual(before);
  await page.reload();
  expect(await measure(page)).toEqual(before);
});

test('a choice is there before the body is', async ({ page }) => {
  await page.goto('/about/');
  await choose(page, 'Dark');
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      const { documentElement } = document;
      documentElement.title = documentElement.dataset['theme'] ?? 'none';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(report);
  await expect(page.locator('html')).toHaveAttribute('title', 'dark');
});

test('two tabs agree', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(report);
  await other.goto('/about/');
  await choose(page, 'Dark', 'Large');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.locator('html')).toHaveAttribute('data-size', 'large');
  await expect(other.locator('#theme-dark')).toBeChecked();
});

test('a browser that refuses storage still follows the choice', async ({ page }) => {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(String(error)));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(report);
  const before = await measure(page);
  await choose(page, 'Dark');
  expect((await measure(page)).background).not.toBe(before.background);
  expect(wrongs).toEqual([]);
});

for (const stored of ['null', '[]', '"x"', '{"theme":1}', '{', '{"a-b":"c"}'])
  test(`what is stored may be ${stored}`, async ({ page }) => {
    const wrongs: string[] = [];
    page.on('pageerror', (error) => wrongs.push(String(error)));
    await page.addInitScript((value) => localStorage.setItem('daybook-settings', value), stored);
    await page.goto('/about/');
    await choose(page, 'Dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(wrongs).toEqual([]);
  });

test('the keyboard is enough', async ({ page }) => {
  await page.goto(report);
  const opener = page.getByRole('button', { name: 'Reading settings' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const settings = page.getByRole('dialog', { name: 'Reading settings' });
  await expect(settings).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await expect(opener).toBeFocused();
});

for (const theme of tests.theme)
  for (const size of tests.size)
    for (const width of [320, 1440])
      test(`axe finds nothing: ${theme}, ${size}, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.addInitScript(
          (value) => localStorage.setItem('daybook-settings', JSON.stringify(value)),
          { theme, size, measure: 'wide' },
        );
        await page.goto(report);
        await page.getByRole('button', { name: 'Reading settings' }).first().click();
        await expectNoViolations(page);
        await expectNoSidewaysScroll(page);
      });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a choice works on the page', async ({ page }) => {
    await page.goto(report);
    await page.getByRole('button', { name: 'Reading settings' }).first().click();
    await page.getByText('Dark', { exact: true }).click();
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(222, 221, 216)');
  });
});

async function choose(page: Page, ...labels: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Reading settings' }).first().click();
  const settings = page.getByRole('dialog', { name: 'Reading settings' });
  for (const label of labels) await settings.getByText(label, { exact: true }).click();
  await page.keyboard.press('Escape');
}

async function measure(page: Page): Promise<{
  background: string;
  size: number;
  face: string;
  width: number;
}> {
  return page.evaluate(() => {
    const passage = document.querySelector('.prose p');
    if (!passage) throw new Error('There is no text');
    const { fontSize, fontFamily } = getComputedStyle(passage);
    return {
      background: getComputedStyle(document.body).backgroundColor,
      size: Number.parseFloat(fontSize),
      face: fontFamily,
      width: passage.getBoundingClientRect().width,
    };
  });
}
