import { expect, test, type Page } from '@playwright/test';

/** Everything that a page must not do: write errors, ask another origin, break its policy. */
function watch(page: Page): string[] {
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrongs.push(message.text());
  });
  page.on('pageerror', (error) => wrongs.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^http/.test(protocol) && hostname !== 'localhost') wrongs.push(request.url());
  });
  return wrongs;
}

const heading = (page: Page) => page.locator('#found');
const titles = (page: Page) => page.locator('.hits h3');

test('finds passages, and a hit leads to its passage', async ({ page }) => {
  const wrongs = watch(page);
  await page.goto('/search/');
  await page.getByLabel('Words, “phrases”').fill('Il-76 Belgorod');
  await page.getByRole('button', { name: 'Search' }).last().click();
  await expect(page).toHaveURL(/\/search\/\?q=Il-76\+Belgorod$/);
  await expect(heading(page)).toHaveText(/^\d+ passages?$/);
  await expect(page.locator('.hits mark').first()).toHaveText(/Il-76|Belgorod/);
  const hit = page.locator('.hits .passages a').first();
  const href = (await hit.getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/2024\/01\/2\d\/russian-offensive-campaign-assessment\/#p-[0-9a-f]{8}/);
  await hit.click();
  await expect(page.locator(':target')).toBeInViewport();
  await page.goBack();
  await expect(heading(page)).toHaveText(/^\d+ passages?$/);
  expect(wrongs).toEqual([]);
});

test('the address is the state: filters, order, back, forward, reload', async ({ page }) => {
  await page.goto('/search/?q=forces');
  await expect(heading(page)).toHaveText(/passages$/);
  const all = await heading(page).textContent();
  await page.getByRole('checkbox', { name: '2024' }).check();
  await expect(page).toHaveURL('/search/?q=forces&year=2024');
  await expect(heading(page)).not.toHaveText(all ?? '');
  for (const time of await page.locator('.hits time').all())
    await expect(time).toHaveAttribute('datetime', /^2024/);
  await page.getByLabel('Order').selectOption('oldest');
  await expect(page).toHaveURL('/search/?q=forces&year=2024&sort=oldest');
  await expect.poll(() => daysOf(page)).toEqual((await daysOf(page)).toSorted());
  const narrowed = await heading(page).textContent();
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveText(all ?? '');
  await expect(page.getByRole('checkbox', { name: '2024' })).not.toBeChecked();
  await page.goForward();
  await page.goForward();
  await page.reload();
  await expect(heading(page)).toHaveText(narrowed ?? '');
  await expect(page.getByRole('checkbox', { name: '2024' })).toBeChecked();
  await expect(page.getByLabel('Order')).toHaveValue('oldest');
});

test('newest first goes from new to old', async ({ page }) => {
  await page.goto('/search/?q=forces&sort=newest');
  await expect(titles(page).first()).toBeVisible();
  const days = await daysOf(page);
  expect(days.length).toBeGreaterThan(3);
  expect(days).toEqual(days.toSorted().toReversed());
});

test('the kind filter keeps wire reports alone, and its counts add up', async ({ page }) => {
  await page.goto('/search/?q=ukraine');
  await expect(heading(page)).toHaveText(/passages$/);
  const total = Number.parseInt((await heading(page).textContent()) ?? '', 10);
  const counts = await page.locator('.facets fieldset').first().locator('data').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(total);
  await page.getByRole('checkbox', { name: 'Wire report' }).check();
  await expect(heading(page)).toHaveText(new RegExp(`^${counts[1]} passage`));
  await expect(page.locator('.hits .by', { hasText: 'Institute for the Study' })).toHaveCount(0);
});

test('shows more on demand, without a hit twice', async ({ page }) => {
  await page.goto('/search/?q=russian');
  await expect(titles(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => titles(page).count()).toBeGreaterThan(10);
  const links = await page
    .locator('.hits .passages a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(links).size).toBe(links.length);
  await page.goto('/search/?q=Il-76');
  await expect(heading(page)).toHaveText(/passages$/);
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
});

test('the same query finds the same whatever was searched before', async ({ page }) => {
  const hits = async (q: string) => {
    await page.locator('#q').fill(q);
    await page.locator('#q').press('Enter');
    await expect(page).toHaveURL(/q=/);
    await expect(page.locator('#found, section.empty h2').filter({ visible: true })).toHaveText(
      /passage|Nothing/,
    );
    await page.waitForTimeout(300);
    return page
      .locator('.hits .passages a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  };
  await page.goto('/search/');
  const before = await hits('air');
  await hits('aircraft airborne airport airfield');
  await hits('Avdiivka');
  expect(await hits('air')).toEqual(before);
});

test('finds numbers, phrases, and words that a dash joins', async ({ page }) => {
  for (const q of ['$1.7 billion', '"234th Airborne Regiment"', 'Filonov adopted']) {
    await page.goto(`/search/?q=${encodeURIComponent(q)}`);
    await expect(page.locator('.hits .passages').first(), q).toBeVisible();
    expect(await daysOf(page), q).toContain('2024-01-26');
  }
  await expect(page.locator('.hits q').first()).toBeVisible();
  await page.goto('/search/?q=1.7+billion');
  await expect(page.locator('.hits q', { hasText: '$1.7 billion' })).toHaveCount(1);
  await page.goto('/search/?q=17+billion');
  await expect(page.getByRole('heading', { name: /passage/ })).toBeVisible();
  await expect(page.locator('.hits q', { hasText: '$1.7 billion' })).toHaveCount(0);
  await page.goto(`/search/?q=${encodeURIComponent('"Airborne 234th Regiment"')}`);
  await expect(page.getByRole('heading', { name: /^No passage/ })).toBeVisible();
});

test('says which word is found nowhere, and offers the others', async ({ page }) => {
  await page.goto('/search/?q=Belgorod+embankmnt');
  await expect(page.getByRole('heading', { name: 'No passage has “embankmnt”' })).toBeVisible();
  await page.getByRole('link', { name: '“belgorod” alone' }).click();
  await expect(page).toHaveURL(/\?q=belgorod$/);
  await expect(heading(page)).toHaveText(/passage/);
});

test.describe('any query is harmless', () => {
  const queries = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '"""""',
    '-',
    '\\ % _ * ( [ { ^ $ |',
    '🦊 Ωμέγα Харків',
    'constructor __proto__ toString',
    '%00%ff',
    'a '.repeat(9000),
    'x'.repeat(20_000),
    Array.from({ length: 200 }, (_, index) => `word${index}`).join(' '),
    '\u2055\uA78F\u200B\uFEFF',
    '1.1.1.1 ... …',
    'null',
  ];
  for (const q of queries)
    test(JSON.stringify(q.slice(0, 40)), async ({ page }) => {
      const wrongs = watch(page);
      await page.goto('/search/');
      // Longer than a server takes as an address.
      await page.locator('#q').evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.form?.requestSubmit();
      }, q);
      await expect(page.locator('#found, section.empty h2').filter({ visible: true })).toHaveText(
        /passage|^Nothing to search for$/,
      );
      expect(wrongs).toEqual([]);
    });
});

test('says that the index is missing, and offers to try again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto('/search/?q=forces');
  await expect(page.getByRole('heading', { name: 'The search index cannot' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText(/passages$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('offers months and series', async ({ page }) => {
    await page.goto('/search/?q=forces');
    await expect(page.locator('noscript p')).toHaveText(/^Searching needs JavaScript/);
    await page.locator('noscript a', { hasText: 'January 2024' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('January 2024');
  });
});

function daysOf(page: Page): Promise<string[]> {
  return page
    .locator('.hits time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
}
