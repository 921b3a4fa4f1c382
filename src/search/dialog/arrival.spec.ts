import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const report = '/2024/01/26/russian-offensive-campaign-assessment/';
const bar = (page: Page) => page.getByRole('region', { name: 'Found in this report' });
const status = (page: Page) => bar(page).getByRole('status');
const marks = (page: Page) => page.locator('.report mark');
const current = (page: Page) => page.locator('mark[aria-current]');

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a report without a query fetches nothing for one', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => void scripts.push(request.url()));
  await page.goto(report, { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => /show-matches|pagefind/.test(url))).toEqual([]);
});

test('a hit leads to its passage, and what was searched for is marked there', async ({ page }) => {
  const id = await idOf(page, 'opposition to its NATO accession');
  await page.goto(`${report}?q=NATO+concession#${id}`);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target mark')).toHaveText(['NATO', 'concession']);
  // Another passage has one of the words: it is no hit.
  await expect(marks(page)).toHaveCount(2);
  await expect(status(page)).toHaveText(/^1 of 2, paragraph \d+$/);
  await expect(current(page)).toHaveText('NATO');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /assessment\/$/);
});

test('a phrase is marked as a phrase, and in no note', async ({ page }) => {
  await page.goto(`${report}?q=%22extremely+unlikely%22`);
  await expect(marks(page)).toHaveText(['extremely unlikely', 'extremely unlikely']);
  await page.goto(`${report}?q=suspilne`);
  await expect(status(page)).toHaveText('Not found in this text: suspilne');
  await expect(marks(page)).toHaveCount(0);
});

test('n and p walk the matches, round and round, and the buttons too', async ({ page }) => {
  await page.goto(`${report}?q=Putin`);
  await expect(status(page)).toHaveText(/^1 of \d+/);
  const count = await marks(page).count();
  expect(count).toBeGreaterThan(3);
  for (let step = 2; step <= count; step++) {
    await page.keyboard.press('n');
    await expect(status(page)).toContainText(`${step} of ${count}`);
    await expect(current(page)).toBeInViewport();
    await expect(current(page)).toBeFocused();
  }
  await page.keyboard.press('n');
  await expect(status(page)).toContainText(`1 of ${count}`);
  await page.keyboard.press('p');
  await expect(status(page)).toContainText(`${count} of ${count}`);
  await bar(page).getByRole('button', { name: 'Previous' }).click();
  await expect(status(page)).toContainText(`${count - 1} of ${count}`);
  await bar(page).getByRole('button', { name: 'Next' }).press('Enter');
  await expect(status(page)).toContainText(`${count} of ${count}`);
  await expect(bar(page).getByRole('button', { name: 'Next' })).toBeFocused();
});

test('n and p are left alone where one types, and where single keys are off', async ({ page }) => {
  await page.goto(`${report}?q=Putin`);
  await expect(status(page)).toHaveText(/^1 of/);
  const box = page.locator('.quick-search input');
  await box.pressSequentially('np');
  await expect(box).toHaveValue('np');
  await box.blur();
  await page.locator('html').evaluate((html) => (html.dataset['keys'] = 'off'));
  await page.keyboard.press('n');
  await expect(status(page)).toHaveText(/^1 of/);
});

test('clearing leaves the page as it was, at its address without the query', async ({ page }) => {
  const id = await idOf(page, 'opposition to its NATO accession');
  await page.goto(`${report}#${id}`);
  const before = await page.locator('.prose').innerHTML();
  await page.goto(`${report}?q=NATO+Putin#${id}`);
  await expect(marks(page)).not.toHaveCount(0);
  await page.keyboard.press('n');
  await bar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page).toHaveURL(`${report}#${id}`);
  expect(await page.locator('.prose').innerHTML()).toBe(before);
  await expect(page.locator('.permalink:focus')).toHaveCount(1);
  await page.keyboard.press('n');
  await expect(marks(page)).toHaveCount(0);
});

test('a reload keeps the marks, and the links of passages do not carry them on', async ({
  page,
}) => {
  const id = await idOf(page, 'opposition to its NATO accession');
  await page.goto(`${report}?q=NATO+accession#${id}`);
  await expect(page.locator(':target mark')).toHaveText(['NATO accession']);
  await page.reload();
  await expect(page.locator(':target mark')).toHaveText(['NATO accession']);
  // What is said of the arrival comes first.
  await expect(page.locator('.link-status')).toHaveText(/^Paragraph/);
  await page.locator(':target > .permalink').click();
  await expect(page.locator('.link-status')).toHaveText(/copied$/);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).search).toBe('');
  expect(new URL(copied).hash).toBe(`#${id}`);
});

test('what is folded opens for its match', async ({ page }) => {
  await page.route(`**${report}?*`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /<div class="passage"(?:(?!<div).)*?Krivoruchko.*?<\/div>/s,
      '<details class="standing"><summary>Standing text</summary>$&</details>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto(`${report}?q=Stepove+OR+Ouagadougou`);
  await expect(status(page)).toHaveText(/^1 of 2/);
  await expect(page.locator('details.standing')).not.toHaveAttribute('open');
  await page.keyboard.press('n');
  await expect(current(page)).toHaveText('Ouagadougou');
  await expect(current(page)).toBeInViewport();
});

test('notes open beside marks on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${report}?q=NATO+accession`);
  await expect(marks(page)).toHaveCount(1);
  await page.locator('.passage:has(mark) .ref a').first().click();
  await expect(page.locator('.note-popover')).toBeVisible();
});

test('the way back leads to the results as the reader left them', async ({ page }) => {
  const results = '/search/?q=Putin&year=2024&sort=oldest';
  await page.goto(results);
  await page.locator(`main a[href^="${report}?q=Putin#"]`).first().click();
  const back = bar(page).getByRole('link', { name: 'Back to results' });
  await expect(page.locator(':target mark').first()).toHaveText(/^Putin/);
  await expect(back).toHaveAttribute('href', results);
  await page.goto(`${report}?q=NATO`);
  await expect(back).toHaveAttribute('href', '/search/?q=NATO');
});

test('an index that cannot be read leaves what the query says', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${report}?q=%22extremely+unlikely%22`);
  await expect(marks(page)).toHaveCount(2);
});

test('prints as without a query', async ({ page }) => {
  await page.goto(`${report}?q=Putin`);
  await expect(current(page)).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
  const style = await current(page).evaluate((mark) => {
    const { backgroundColor, outlineStyle, borderBottomStyle } = getComputedStyle(mark);
    return { backgroundColor, outlineStyle, borderBottomStyle };
  });
  expect(style).toEqual({
    backgroundColor: 'rgba(0, 0, 0, 0)',
    outlineStyle: 'none',
    borderBottomStyle: 'none',
  });
});

test('marks are seen in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${report}?q=Putin`);
  const colours = await marks(page)
    .last()
    .evaluate((mark) =>
      [mark, document.body].map((each) => getComputedStyle(each).backgroundColor),
    );
  expect(colours[0]).not.toBe(colours[1]);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 390, 1440])
    test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${report}?q=Putin`);
      await expect(status(page)).toHaveText(/^1 of/);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))]),
      ).toEqual([]);
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(tooWide).toBe(0);
    });

/** Id of the passage that has some words. */
async function idOf(page: Page, words: string): Promise<string> {
  await page.goto(report);
  const id = await page.locator('.prose .passage', { hasText: words }).getAttribute('id');
  return id ?? '';
}
