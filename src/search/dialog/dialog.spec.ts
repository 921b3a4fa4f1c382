import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const report = '/2024/01/26/russian-offensive-campaign-assessment/';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search all reports' });
const box = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('option');
const chosen = (page: Page) => page.getByRole('option', { selected: true });

test('its code is fetched when it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.goto(report, { waitUntil: 'networkidle' });
  const isOfSearch = (url: string) => /search-dialog|pagefind/.test(url);
  expect(asked.filter(isOfSearch)).toEqual([]);
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  expect(asked.filter(isOfSearch)).not.toEqual([]);
});

for (const path of ['/', report, '/2024/01/', '/no/such/page/'])
  test(`/ opens it on ${path}, Escape gives the focus back`, async ({ page }) => {
    await page.goto(path);
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

test('a click beside it, and its button, close it', async ({ page }) => {
  await page.goto(report);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.mouse.click(5, 600);
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('/');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toBeHidden();
});

test('Ctrl-K takes over what is written in the masthead; / is a letter there', async ({ page }) => {
  await page.goto(report);
  const masthead = page.getByRole('searchbox', { name: 'Search all reports' });
  await masthead.pressSequentially('Il-76/');
  await expect(masthead).toHaveValue('Il-76/');
  await page.keyboard.press('Control+k');
  await expect(box(page)).toHaveValue('Il-76/');
  await expect(options(page)).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(masthead).toBeFocused();
});

test('what is typed while the code is on its way is not lost', async ({ page }) => {
  await page.route('**/search-dialog*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(report);
  await page.keyboard.press('/');
  await page.keyboard.type('Avdiivka');
  await expect(box(page)).toHaveValue('Avdiivka');
});

test('single keys can be switched off', async ({ page }) => {
  await page.goto(report);
  await page.locator('html').evaluate((html) => (html.dataset['keys'] = 'off'));
  await page.keyboard.press('/');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
});

test('on the search page the keys lead into its own box', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.press('/');
  await expect(page.locator('main input[name="q"]')).toBeFocused();
  await expect(page.locator('main input[name="q"]')).toHaveValue('');
  await expect(dialog(page)).toHaveCount(0);
});

test('results come as one types, and the keys of a combobox choose', async ({ page }) => {
  await page.goto(report);
  await page.keyboard.press('/');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('Avdiivka');
  await expect(options(page).first()).toContainText('Avdiivka');
  await expect(options(page).first().locator('mark')).not.toHaveCount(0);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ reports, \d+ passages\./);
  await expect(chosen(page)).toHaveCount(0);

  const ids = await options(page).evaluateAll((all) => all.map((option) => option.id));
  expect(ids.length).toBeGreaterThan(3);
  const active = () => box(page).getAttribute('aria-activedescendant');
  for (const [key, id] of [
    ['ArrowDown', ids[0]],
    ['ArrowDown', ids[1]],
    ['End', ids.at(-1)],
    ['ArrowDown', ids[0]],
    ['ArrowUp', ids.at(-1)],
    ['Home', ids[0]],
  ] as const) {
    await page.keyboard.press(key);
    expect(await active(), key).toBe(id);
    await expect(chosen(page)).toHaveId(id ?? '');
    await expect(chosen(page)).toBeInViewport();
    await expect(box(page)).toBeFocused();
  }
  // Back in the text, Home is the beginning of it.
  await page.keyboard.press('ArrowLeft');
  expect(await active()).toBeNull();
  await page.keyboard.press('Home');
  await page.keyboard.type('"');
  await expect(box(page)).toHaveValue('"Avdiivka');
});

test('a hit leads to its passage, where it is marked', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Krivoruchko');
  await expect(options(page).first()).toContainText('Krivoruchko');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/\?q=Krivoruchko#p-[0-9a-f]{8}/);
  await expect(page.locator(':target mark')).toHaveText('Krivoruchko');
  await page.goBack();
  await expect(dialog(page)).toBeHidden();
});

test('Enter without a choice leads to the search page', async ({ page }) => {
  await page.goto(report);
  await page.keyboard.press('/');
  await page.keyboard.type('air defense');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=air+defense');
});

test('nonsense finds nothing, and says so', async ({ page }) => {
  await page.goto(report);
  await page.keyboard.press('/');
  await page.keyboard.type('zzxqvk "wwwq');
  await expect(dialog(page).getByRole('status')).toHaveText(/^Nothing found\./);
  await expect(dialog(page)).toContainText('zzxqvk');
});

test('recent searches stay on the device, the latest first, and can be forgotten', async ({
  page,
}) => {
  await page.goto(report);
  await page.goto('/search/?q=Kupyansk');
  await expect(page.locator('main mark').first()).toBeVisible();
  await page.goto(report);
  for (const words of ['Avdiivka', 'Il-76 Belgorod']) {
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\//);
    await page.goto(report);
  }
  await page.keyboard.press('/');
  await expect(options(page)).toHaveText(['Il-76 Belgorod', 'Avdiivka', 'Kupyansk']);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(options(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await page.reload();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await expect(options(page)).toHaveCount(0);
});

test('refused storage costs recent searches and nothing else', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  await page.goto(report);
  await page.keyboard.press('/');
  await page.keyboard.type('Krivoruchko');
  await expect(options(page).first()).toHaveAttribute('href', /\?q=Krivoruchko#p-/);
  await options(page).first().click();
  await expect(page.locator(':target mark')).toHaveText('Krivoruchko');
});

test('an index that cannot be read is said to be so', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(report);
  await page.keyboard.press('/');
  await page.keyboard.type('Avdiivka');
  await expect(dialog(page).getByRole('status')).toHaveText(/cannot be read/);
  await expect(options(page)).toHaveAttribute('href', '/search/?q=Avdiivka');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 390, 1440])
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(report);
      await page.keyboard.press('/');
      await page.keyboard.type('air defense');
      await expect(options(page).locator('mark')).not.toHaveCount(0);
      await page.keyboard.press('ArrowDown');
      const { violations } = await new AxeBuilder({ page }).include('search-dialog').analyze();
      expect(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))]),
      ).toEqual([]);
      const tooWide = await dialog(page).evaluate((each) => each.scrollWidth - each.clientWidth);
      expect(tooWide).toBe(0);
    });

test('browsers are offered the search', async ({ page, request }) => {
  await page.goto(report);
  const href = await page.locator('link[rel="search"]').getAttribute('href');
  const response = await request.get(href ?? '');
  const xml = await response.text();
  expect(/<ShortName>(.*?)<\/ShortName>/.exec(xml)?.[1]?.length).toBeLessThanOrEqual(16);
  expect(xml).toMatch(/template="https:\/\/[^"]+\/search\/\?q=\{searchTerms\}"/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box of the masthead leads to the search page', async ({ page }) => {
    await page.goto(report);
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('Il-76');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=Il-76');
  });
});
