import { expect, test, type Page } from '@playwright/test';
import { chips, countOf, daysOf, heading, search, settled } from './on-page.ts';

const counts = (page: Page, name: string) =>
  page
    .getByRole('group', { name, exact: true })
    .locator('data')
    .evaluateAll((all) => all.map((data) => Number(data.getAttribute('value'))));
const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
const slider = (page: Page, name: string) => page.getByRole('slider', { name });

test('facets count reports, and what is chosen narrows to just as many', async ({ page }) => {
  await search(page, 'forces');
  const all = await countOf(page);
  for (const name of ['Kind', 'Publisher', 'Year']) expect(sum(await counts(page, name))).toBe(all);
  const [assessments = 0, wire = 0] = await counts(page, 'Kind');
  expect(sum(await counts(page, 'Series'))).toBe(assessments);
  await page.getByRole('checkbox', { name: 'Wire report' }).check();
  await expect(page).toHaveURL('/search/?q=forces&kind=wire');
  await settled(page);
  await expect(heading(page)).toHaveText(new RegExp(`${wire} reports?$`));
  // The counts of a list are without what is chosen in it.
  expect(await counts(page, 'Kind')).toEqual([assessments, wire]);
  expect(sum(await counts(page, 'Series'))).toBe(0);
  await expect(page.locator('.facets label', { hasText: 'Iran Update' })).toHaveClass(/none/);
  await expect(page.locator('.hits .by', { hasText: 'Institute for the Study' })).toHaveCount(0);
  await page.locator('[name="kind"][value="assessment"]').check();
  await expect(page).toHaveURL('/search/?q=forces&kind=assessment&kind=wire');
  await expect(heading(page)).toHaveText(new RegExp(`${all} reports$`));
});

test('what the query itself narrows is checked, and unchecking takes it out', async ({ page }) => {
  await search(page, 'Ukraine kind:wire publisher:"Kyiv Post"');
  await expect(page.getByRole('checkbox', { name: 'Wire report' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Kyiv Post' }).uncheck();
  await expect(page).toHaveURL('/search/?q=Ukraine+kind%3Awire');
  await expect(chips(page)).toHaveText(['Ukraine', 'kind: wire report']);
});

test('outlets are counted when they are asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await search(page, 'Peskov');
  expect(asked.filter((url) => url.includes('sources.bin'))).toEqual([]);
  await page.getByText('List the outlets').click();
  const outlet = page.locator('.outlets label', { hasText: 't.me/tass_agency' });
  const count = Number(await outlet.locator('data').textContent());
  expect(count).toBeGreaterThan(0);
  await outlet.getByRole('checkbox').check();
  await expect(page).toHaveURL('/search/?q=Peskov&source=t.me%2Ftass_agency');
  await expect(heading(page)).toHaveText(new RegExp(`in ${count} reports?$`));
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 't.me/tass_agency' })).toBeChecked();
  await expect(heading(page)).toHaveText(new RegExp(`in ${count} reports?$`));
});

test('the chart counts reports by month, in whole years, with a table of the same', async ({
  page,
}) => {
  await search(page, 'russian');
  const all = await countOf(page);
  await expect(page.locator('.years li')).toHaveText(['2024', '2025', '2026']);
  await expect(page.locator('.plot rect')).toHaveCount(36);
  await expect(page.locator('.plot rect:not(.none)')).not.toHaveCount(0);
  await page.getByText('The same figures as a table').click();
  const table = page.locator('.chart-table table');
  await expect(table.locator('thead th')).toHaveText(['2024', '2025', '2026']);
  const cells = await table.locator('td').allTextContents();
  expect(sum(cells.map(Number))).toBe(all);
  const january = Number(
    await table.locator('tbody tr').first().locator('td').first().textContent(),
  );
  await search(page, 'russian', '&from=2024-01&to=2024-01');
  expect(await countOf(page)).toBe(january);
  // Its counts are without the days that are chosen.
  await page.getByText('The same figures as a table').click();
  expect(sum((await table.locator('td').allTextContents()).map(Number))).toBe(all);
  await expect(page.locator('.plot rect:not(.out)')).toHaveCount(1);
});

test('sliders choose months by keyboard, in one entry of the history', async ({ page }) => {
  await search(page, 'russian');
  const all = await heading(page).textContent();
  await slider(page, 'From').focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL('/search/?q=russian&from=2025-01');
  await expect(slider(page, 'From')).toHaveAttribute('aria-valuetext', 'January 2025');
  await expect(chips(page)).toHaveText(['russian', 'since 2025']);
  await expect(page.locator('[name="from"]')).toHaveValue('2025-01');
  await expect.poll(() => daysOf(page)).not.toEqual([]);
  await settled(page);
  expect((await daysOf(page)).filter((day) => day < '2025')).toEqual([]);
  await expect(slider(page, 'From')).toBeFocused();
  await slider(page, 'To').focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL('/search/?q=russian&from=2025-01&to=2025-01');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=russian');
  await expect(heading(page)).toHaveText(all ?? '');
});

test('a click on a bar chooses its month, a stroke several', async ({ page }) => {
  await search(page, 'russian');
  const plot = page.locator('.plot');
  const { width = 0, height = 0 } = (await plot.boundingBox()) ?? {};
  const at = (month: number) => ({ x: ((month + 0.5) / 36) * width, y: height / 2 });
  // What reads and strokes comes when the pointer does.
  await expect(async () => {
    await plot.hover({ position: at(1) });
    await plot.hover({ position: at(0) });
    await expect(page.locator('.readout')).toHaveText(/^January 2024: \d+ reports$/, {
      timeout: 200,
    });
  }).toPass();
  await plot.click({ position: at(0) });
  await expect(page).toHaveURL('/search/?q=russian&from=2024-01&to=2024-01');
  await page.getByRole('link', { name: 'All dates' }).click();
  await expect(page).toHaveURL('/search/?q=russian');
  await plot.hover({ position: at(26) });
  await page.mouse.down();
  await plot.hover({ position: at(24) });
  await page.mouse.up();
  await expect(page).toHaveURL('/search/?q=russian&from=2026-01&to=2026-03');
  await expect(chips(page)).toHaveText(['russian', 'January 2026 to March 2026']);
});

test('the lists of months say the same, and days in the query give way', async ({ page }) => {
  await search(page, 'russian since:2025-02-20 before:2026-01-15');
  const [from, to] = [page.locator('[name="from"]'), page.locator('[name="to"]')];
  await expect(from).toHaveValue('2025-02');
  await expect(to).toHaveValue('2026-01');
  await to.selectOption('2024-12');
  await expect(page).toHaveURL('/search/?q=russian&from=2024-12&to=2024-12');
  await expect(from).toHaveValue('2024-12');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap on a bar chooses its month; the lists of filters are folded', async ({ page }) => {
    await search(page, 'russian');
    await expect(page.getByRole('checkbox', { name: 'Wire report' })).toBeHidden();
    const plot = page.locator('.plot');
    const { width = 0 } = (await plot.boundingBox()) ?? {};
    await plot.tap({ position: { x: (0.5 / 36) * width, y: 20 } });
    await expect(page).toHaveURL('/search/?q=russian&from=2024-01&to=2024-01');
    await page.getByText('Narrow by kind').click();
    await page.getByRole('checkbox', { name: 'Wire report' }).check();
    await expect(page).toHaveURL(/kind=wire/);
  });
});
